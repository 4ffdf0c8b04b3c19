#include "resolve/material_arguments.h"

#include "resolve/contact_channels.h"
#include "resolve/fixed_span.h"
#include "resolve/message_text.h"
#include "resolve/phone_spans.h"

namespace pliego::resolve {

namespace {

using Kind = content::Channel::Kind;

constexpr std::string_view contact_prefix = "contact_";

template <class T>
const T* get(const std::map<std::string, T, std::less<>>& entries, std::string_view name) {
  const auto found = entries.find(name);
  return found == entries.end() ? nullptr : &found->second;
}

// A way in: the number with its extension, or the address.
Argument channel_argument(const content::Channel& channel, const Labels& labels) {
  if (!channel.address.empty()) return as_argument(linked_address(channel.address));
  const content::Phone& number = channel.number;
  Argument argument;
  argument.spans =
      phone_spans(number, channel.kind == Kind::text ? text_uri(number) : call_uri(number), labels);
  return argument;
}

}  // namespace

MaterialArguments::MaterialArguments(const content::Project& project,
                                     const content::Material& material,
                                     const content::Language& language,
                                     const SourceStrings& strings, const Formats& formats,
                                     const Labels& labels, Diagnostics& diagnostics)
    : registries_(project.registries),
      material_(material),
      language_(language.folder),
      strings_(strings),
      formats_(formats),
      labels_(labels),
      diagnostics_(diagnostics) {}

const Argument* MaterialArguments::find(std::string_view name) const {
  auto found = made_.find(name);
  if (found == made_.end()) found = made_.emplace(name, make(name)).first;
  return found->second ? &*found->second : nullptr;
}

std::vector<std::string> MaterialArguments::names() const {
  std::vector<std::string> names = {"revised"};
  for (const auto& [id, fact] : registries_.facts) names.push_back(id);
  for (const auto& [id, base] : registries_.bases) names.push_back(id);
  for (const auto& [id, contact] : registries_.contacts) {
    names.push_back(std::string(contact_prefix) + id);
  }
  return names;
}

std::string MaterialArguments::value(const content::Fact& fact) const {
  return fact.unit == content::Fact::Unit::percent ? formats_.share(fact.value)
                                                   : formats_.number(fact.value);
}

Text MaterialArguments::base(const std::string& id) const {
  const content::Base* base = get(registries_.bases, id);
  if (!base) return {};
  return compose_chosen(strings_.of_registries(base->text), WordArguments(), formats_,
                        diagnostics_);
}

std::optional<Argument> MaterialArguments::make(std::string_view name) const {
  if (name.starts_with(contact_prefix)) return make_contact(name.substr(contact_prefix.size()));
  InlineSpan span;
  if (const content::Fact* fact = get(registries_.facts, name)) {
    span.text = value(*fact);
    Argument argument = as_argument(std::move(span));
    argument.number = fact->value;
    argument.share = fact->unit == content::Fact::Unit::percent;
    return argument;
  }
  if (registries_.bases.contains(name)) {
    Argument argument;
    argument.spans = base(std::string(name)).spans;
    return argument;
  }
  if (name != "revised") return std::nullopt;
  span.text = formats_.day(material_.revised);
  return as_argument(std::move(span));
}

std::optional<Argument> MaterialArguments::make_contact(std::string_view name) const {
  const content::Contact* contact = get(registries_.contacts, name);
  std::optional<Kind> kind = Kind::call;
  if (const std::size_t last = name.rfind('_'); !contact && last != std::string_view::npos) {
    contact = get(registries_.contacts, name.substr(0, last));
    kind = value_called<Kind>(name.substr(last + 1));
  }
  if (!contact || !kind) return std::nullopt;
  const auto ways = channels(*contact, *kind, language_);
  if (ways.empty()) return std::nullopt;
  return channel_argument(*ways.front(), labels_);
}

}  // namespace pliego::resolve
