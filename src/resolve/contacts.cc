#include "resolve/contacts.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "resolve/fixed_span.h"
#include "resolve/no_break.h"
#include "resolve/phone_spans.h"

namespace pliego::resolve {

namespace {

using content::Channel;
using content::Contact;
using content::ContactPart;
using WayIn = Channel::Kind;

// "en español" stays on one line; what is longer may need two in a narrow column.
constexpr int longest_kept = 12;  // graphemes

// Writes the short phrases of one contact.
class EntryWriter {
 public:
  // `all`: every way in, as entry_of_all_ways() tells; else those for the language.
  EntryWriter(const Contact& contact, const std::vector<ContactPart>& show,
              std::string_view language, const Labels& labels, const Formats& formats, bool all)
      : contact_(contact),
        show_(show),
        language_(language),
        labels_(labels),
        formats_(formats),
        all_(all) {}

  ContactEntry write(Text name) {
    entry_.id = contact_.id;
    entry_.name = std::move(name);
    for (const ContactPart what : show_) add(what);
    if (!shows(ContactPart::call)) add_in_language();
    return std::move(entry_);
  }

 private:
  bool shows(ContactPart what) const {
    return std::find(show_.begin(), show_.end(), what) != show_.end();
  }

  std::vector<const Channel*> ways(WayIn kind) const {
    return all_ ? all_channels(contact_, kind, language_) : channels(contact_, kind, language_);
  }

  void add(ContactPart what) {
    switch (what) {
      case ContactPart::call:
        return add_calls();
      case ContactPart::languages:
        return add_languages();
      case ContactPart::hours:
        if (contact_.hours == Contact::Hours::always)
          add_phrase("always", {}, "hours", contact_.mark);
        return;
      case ContactPart::text:
        return add_channels(WayIn::text);
      case ContactPart::tty:
        return add_channels(WayIn::tty);
      case ContactPart::fax:
        return add_channels(WayIn::fax);
      case ContactPart::chat:
        return add_channels(WayIn::chat);
      case ContactPart::web:
        return add_channels(WayIn::web);
    }
  }

  void add_channels(WayIn kind) {
    for (const Channel* channel : ways(kind)) add_channel(*channel);
  }

  // The first number is the entry's own; those after it become phrases.
  void add_calls() {
    bool first = true;
    for (const Channel* channel : ways(WayIn::call)) {
      if (first) {
        entry_.primary = {.id = id("phone"), .spans = call_spans(*channel), .mark = channel->mark};
        append_language(entry_.primary, *channel);
      } else {
        add_number(*channel);
      }
      if (!channel->press.empty()) {
        add_phrase("press", {{"digit", as_argument(fixed_span(channel->press))}}, "phone",
                   channel->mark);
      }
      if (first && shows(ContactPart::text) && takes_texts(channel->number))
        add_phrase("call-or-text", {}, "phone", channel->mark, text_uri(channel->number));
      first = false;
    }
    add_in_language();
  }

  // The same number answers texts, with no word to send.
  bool takes_texts(const content::Phone& number) const {
    const auto texts = ways(WayIn::text);
    return std::any_of(texts.begin(), texts.end(), [&](const Channel* channel) {
      return channel->number == number && channel->keyword.empty();
    });
  }

  void add_channel(const Channel& channel) {
    switch (channel.kind) {
      case WayIn::call:
        return;  // add_calls() tells all of them at once
      case WayIn::text:
        return add_text(channel);
      case WayIn::tty:
        return add_phrase("tty", {{"number", number_argument(channel.number)}}, "tty", channel.mark,
                          call_uri(channel.number), &channel);
      case WayIn::fax:  // no link: a call would reach a machine
        return add_phrase("fax", {{"number", number_argument(channel.number)}}, "fax", channel.mark,
                          {}, &channel);
      case WayIn::chat:
      case WayIn::web:
        return add_address(channel);
    }
  }

  void add_address(const Channel& channel) {
    if (std::find(addresses_.begin(), addresses_.end(), channel.address) != addresses_.end())
      return;
    addresses_.push_back(channel.address);
    const InlineSpan span = linked_address(channel.address);
    if (channel.kind == WayIn::chat)
      return add_phrase("chat", {{"address", as_argument(span)}}, "chat", channel.mark, span.uri);
    Text phrase;
    phrase.spans.push_back(span);
    add_to_others(std::move(phrase), "web", channel.mark);
  }

  void add_text(const Channel& channel) {
    const bool told =
        channel.keyword.empty() && shows(ContactPart::call) && told_to_call_or_text(channel);
    if (told) return;
    std::map<std::string, Argument, std::less<>> words;
    words.emplace("number", number_argument(channel.number));
    if (!channel.keyword.empty()) {
      words.emplace("keyword", as_argument(fixed_span(channel.keyword)));
    }
    add_phrase(channel.keyword.empty() ? "text-number" : "text-keyword", std::move(words), "text",
               channel.mark, text_uri(channel.number), &channel);
  }

  bool told_to_call_or_text(const Channel& channel) const {
    const auto calls = ways(WayIn::call);
    return !calls.empty() && calls.front()->number == channel.number;
  }

  void add_languages() {
    if (contact_.languages.empty() || told_elsewhere()) return;
    const std::string names =
        language_names(contact_.languages, labels_.formats_of("languages", formats_));
    add_phrase("languages",
               {{"languages", as_argument({.text = names, .uri = {}, .language = {}})}},
               "languages", contact_.mark);
  }

  // Each of its languages stands after a number, or all of them after "in".
  bool told_elsewhere() const {
    const auto& languages = contact_.languages;
    const auto is_told = [&](const std::string& language) { return told_.contains(language); };
    return std::all_of(languages.begin(), languages.end(), is_told) ||
           (!offers_interpreter() && told_in_language() == languages);
  }

  bool offers_interpreter() const { return contact_.interpreter && labels_.has("interpreter"); }

  // Of a contact that doesn't answer in the page's language, those that it answers in. None where
  // nobody has told them, or a number tells its own.
  std::vector<std::string> told_in_language() const {
    if (answers(contact_, language_)) return {};
    const auto calls = ways(WayIn::call);
    if (calls.empty()) return languages_of_all();
    if (says_language(*calls.front())) return {};
    return languages_of(*calls.front(), contact_);
  }

  // The contact's; where it names none, those of its ways in, unless these are listed with each.
  std::vector<std::string> languages_of_all() const {
    if (!contact_.languages.empty() || all_) return contact_.languages;
    std::vector<std::string> languages;
    for (const Channel& channel : contact_.channels)
      for (const std::string& language : channel.languages)
        if (std::find(languages.begin(), languages.end(), language) == languages.end())
          languages.push_back(language);
    return languages;
  }

  void add_in_language() {
    const std::vector<std::string> spoken = told_in_language();
    if (spoken.empty()) return;
    if (offers_interpreter()) return add_phrase("interpreter", {}, "languages", contact_.mark);
    add_to_others(in_languages(spoken), "languages", contact_.mark);
  }

  Text in_languages(const std::vector<std::string>& tags) const {
    const std::string names = language_names(tags, labels_.formats_of("in-language", formats_));
    return labels_.text("in-language", WordArguments({{"language", as_argument({.text = names})}}));
  }

  static std::string language_names(const std::vector<std::string>& tags, const Formats& formats) {
    std::vector<std::string> names;
    for (const std::string& tag : tags) names.push_back(formats.language_name(tag));
    return formats.list(names);
  }

  // Of a way in that is one language's: "en español", after it.
  bool says_language(const Channel& channel) const { return all_ && !channel.languages.empty(); }

  std::vector<InlineSpan> call_spans(const Channel& channel) const {
    return phone_spans(channel.number, call_uri(channel.number), labels_);
  }

  Argument number_argument(const content::Phone& number) const {
    Argument argument;
    argument.spans = phone_spans(number, {}, labels_);
    return argument;
  }

  void add_number(const Channel& channel) {
    Text phrase;
    phrase.spans = call_spans(channel);
    append_language(phrase, channel);
    add_to_others(std::move(phrase), "phone", channel.mark);
  }

  void append_language(Text& phrase, const Channel& channel) {
    if (!says_language(channel)) return;
    told_.insert(channel.languages.begin(), channel.languages.end());
    phrase.spans.push_back({.text = " "});
    for (InlineSpan span : in_languages(channel.languages).spans) {
      if (count_graphemes(span.text) <= longest_kept) span.text = with_no_break(span.text);
      phrase.spans.push_back(std::move(span));
    }
  }

  // `of`: the way in whose language is told after the phrase; null: none's.
  void add_phrase(std::string_view label, std::map<std::string, Argument, std::less<>> words,
                  std::string_view what, const yaml::Mark& mark, const std::string& uri = {},
                  const Channel* of = nullptr) {
    Text phrase = labels_.text(label, WordArguments(std::move(words)));
    for (InlineSpan& span : phrase.spans) {
      if (!uri.empty()) span.uri = uri;
    }
    if (of) append_language(phrase, *of);
    add_to_others(std::move(phrase), what, mark);
  }

  void add_to_others(Text phrase, std::string_view what, const yaml::Mark& mark) {
    if (phrase.empty()) return;
    phrase.id = id(what);
    phrase.mark = mark;
    entry_.others.push_back(std::move(phrase));
  }

  std::string id(std::string_view what) const {
    return all_ ? contact_.id + "." + std::string(what) : "contact." + contact_.id;
  }

  const Contact& contact_;
  const std::vector<ContactPart>& show_;
  std::string_view language_;
  const Labels& labels_;
  const Formats& formats_;
  const bool all_;
  ContactEntry entry_;
  std::vector<std::string> addresses_;       // told already
  std::set<std::string, std::less<>> told_;  // languages, each after a way in
};

}  // namespace

ContactEntry contact_entry(const Contact& contact, Text name, const std::vector<ContactPart>& show,
                           std::string_view language, const Labels& labels,
                           const Formats& formats) {
  return EntryWriter(contact, show, language, labels, formats, false).write(std::move(name));
}

ContactEntry entry_of_all_ways(const Contact& contact, Text name,
                               const std::vector<ContactPart>& show, std::string_view language,
                               const Labels& labels, const Formats& formats) {
  return EntryWriter(contact, show, language, labels, formats, true).write(std::move(name));
}

}  // namespace pliego::resolve
