#include "language/contacts.h"

#include <algorithm>

namespace pliego::language {

namespace {

using content::Channel;
using content::Contact;

// Writes the short phrases of one contact.
class EntryWriter {
 public:
  EntryWriter(const Contact& contact, const std::vector<std::string>& show,
              std::string_view language, const Labels& labels, const Formats& formats)
      : contact_(contact), show_(show), language_(language), labels_(labels), formats_(formats) {}

  ContactEntry write(Text name) {
    entry_.id = contact_.id;
    entry_.name = std::move(name);
    for (const std::string& what : show_) add(what);
    if (!shows("call")) add_in_language();
    return std::move(entry_);
  }

 private:
  bool shows(std::string_view what) const {
    return std::find(show_.begin(), show_.end(), what) != show_.end();
  }

  void add(const std::string& what) {
    if (what == "call") {
      add_calls();
    } else if (what == "languages") {
      add_languages();
    } else if (what == "hours") {
      if (contact_.hours == "always") add_phrase("always", {}, contact_.mark);
    } else {
      for (const Channel* channel : channels(contact_, what, language_)) add_channel(*channel);
    }
  }

  // The first number is the entry's own; those after it become phrases.
  void add_calls() {
    entry_.primary = primary_number(contact_, language_);
    bool first = true;
    for (const Channel* channel : channels(contact_, "call", language_)) {
      if (!first) add_fixed(channel->number, call_uri(channel->number), channel->mark);
      if (!channel->press.empty()) {
        add_phrase("press", {{"digit", as_argument(fixed_span(channel->press))}}, channel->mark);
      }
      if (first && shows("text") && takes_texts(channel->number)) {
        add_phrase("call-or-text", {}, channel->mark, text_uri(channel->number));
      }
      first = false;
    }
    add_in_language();
  }

  // The same number answers texts, with no word to send.
  bool takes_texts(const std::string& number) const {
    const auto texts = channels(contact_, "text", language_);
    return std::any_of(texts.begin(), texts.end(), [&](const Channel* channel) {
      return channel->number == number && channel->keyword.empty();
    });
  }

  void add_channel(const Channel& channel) {
    if (channel.kind == "text") return add_text(channel);
    if (channel.kind == "tty") {
      const std::string uri = call_uri(channel.number);
      return add_phrase("tty", {{"number", as_argument(fixed_span(channel.number, uri))}},
                        channel.mark, uri);
    }
    if (std::find(addresses_.begin(), addresses_.end(), channel.address) != addresses_.end())
      return;
    addresses_.push_back(channel.address);
    const std::string uri = "https://" + channel.address;
    if (channel.kind == "web") return add_fixed(channel.address, uri, channel.mark);
    add_phrase("chat", {{"address", as_argument(fixed_span(channel.address, uri))}}, channel.mark,
               uri);
  }

  void add_text(const Channel& channel) {
    const bool told = channel.keyword.empty() && shows("call") && !entry_.primary.empty() &&
                      entry_.primary.plain() == channel.number;
    if (told) return;  // by "call or text"
    std::map<std::string, Argument, std::less<>> words;
    words.emplace("number", as_argument(fixed_span(channel.number)));
    if (!channel.keyword.empty()) {
      words.emplace("keyword", as_argument(fixed_span(channel.keyword)));
    }
    add_phrase(channel.keyword.empty() ? "text-number" : "text-keyword", std::move(words),
               channel.mark, text_uri(channel.number));
  }

  void add_languages() {
    if (contact_.languages.empty()) return;
    const std::string names = language_names(contact_.languages, labels_.formats_of("languages", formats_));
    add_phrase("languages",
               {{"languages", as_argument({.text = names, .uri = {}, .language = {}})}},
               contact_.mark);
  }

  // For a contact that doesn't answer in the page's language.
  void add_in_language() {
    if (answers(contact_, language_)) return;
    if (contact_.interpreter && labels_.has("interpreter")) {
      return add_phrase("interpreter", {}, contact_.mark);
    }
    const auto calls = channels(contact_, "call", language_);
    const auto& spoken =
        calls.empty() ? contact_.languages : languages_of(*calls.front(), contact_);
    const std::string names = language_names(spoken, labels_.formats_of("in-language", formats_));
    add_phrase("in-language",
               {{"language", as_argument({.text = names, .uri = {}, .language = {}})}},
               contact_.mark);
  }

  static std::string language_names(const std::vector<std::string>& tags, const Formats& formats) {
    std::vector<std::string> names;
    for (const std::string& tag : tags) names.push_back(formats.language_name(tag));
    return formats.list(names);
  }

  void add_phrase(std::string_view label, std::map<std::string, Argument, std::less<>> words,
                  const yaml::Mark& mark, const std::string& uri = {}) {
    Text phrase = labels_.text(label, WordArguments(std::move(words)));
    for (InlineSpan& span : phrase.spans) {
      if (!uri.empty()) span.uri = uri;
    }
    add_to_others(std::move(phrase), mark);
  }

  void add_fixed(const std::string& text, const std::string& uri, const yaml::Mark& mark) {
    Text phrase;
    phrase.spans.push_back(fixed_span(text, uri));
    add_to_others(std::move(phrase), mark);
  }

  void add_to_others(Text phrase, const yaml::Mark& mark) {
    if (phrase.empty()) return;
    phrase.id = "contact." + contact_.id;
    phrase.mark = mark;
    entry_.others.push_back(std::move(phrase));
  }

  const Contact& contact_;
  const std::vector<std::string>& show_;
  std::string_view language_;
  const Labels& labels_;
  const Formats& formats_;
  ContactEntry entry_;
  std::vector<std::string> addresses_;  // told already
};

}  // namespace

InlineSpan fixed_span(std::string text, std::string uri) {
  InlineSpan span;
  span.text = std::move(text);
  span.isolate_ltr = true;
  span.uri = std::move(uri);
  return span;
}

Text primary_number(const Contact& contact, std::string_view language) {
  Text text;
  text.id = "contact." + contact.id;
  const auto calls = channels(contact, "call", language);
  if (calls.empty()) return text;
  text.spans.push_back(fixed_span(calls.front()->number, call_uri(calls.front()->number)));
  text.mark = calls.front()->mark;
  return text;
}

ContactEntry contact_entry(const Contact& contact, Text name, const std::vector<std::string>& show,
                           std::string_view language, const Labels& labels,
                           const Formats& formats) {
  return EntryWriter(contact, show, language, labels, formats).write(std::move(name));
}

}  // namespace pliego::language
