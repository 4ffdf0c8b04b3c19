// Facts, contacts, notices, references: data in one place each, so that no number differs between
// two pages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/material.h"
#include "content/phone_form.h"
#include "content/picture_file.h"
#include "content/reference.h"
#include "yaml/yaml.h"

namespace pliego::content {

// Whom a statistic counts: printed with it each time.
struct Base {
  std::string id;
  Message text;      // "of women surveyed who …"
  std::string note;  // to translators; may be empty, as those below
  yaml::Mark mark;
};

struct Fact {
  enum class Unit { percent, count };

  std::string id;
  double value = 0;
  Unit unit = Unit::count;
  std::string base;  // id of a Base
  Message meaning;   // what it says, for authors and readers of data
  std::string note;
  std::vector<std::string> sources;  // ids of Source, at least one
  std::string verified;              // YYYY-MM-DD or empty
  yaml::Mark mark;
};

constexpr std::string_view word_of(Fact::Unit unit) {
  switch (unit) {
    case Fact::Unit::percent:
      return "percent";
    case Fact::Unit::count:
      return "count";
  }
  return {};
}

struct Source {
  std::string id;
  std::string title;
  std::string by;
  std::string date;
  yaml::Mark mark;
};

// A way in.
struct Channel {
  enum class Kind { call, text, tty, chat, web, fax };

  Kind kind = Kind::call;
  Phone number;         // empty: none
  std::string letters;  // what the last digits spell: SAFE
  std::string keyword;  // for text
  std::string press;    // digit to press after the call is taken
  std::string address;  // for web and chat: without https://
  std::vector<std::string>
      languages;  // folders' languages it answers in; empty: those of the contact
  yaml::Mark mark;
};

constexpr std::string_view word_of(Channel::Kind kind) {
  switch (kind) {
    case Channel::Kind::call:
      return "call";
    case Channel::Kind::text:
      return "text";
    case Channel::Kind::tty:
      return "tty";
    case Channel::Kind::chat:
      return "chat";
    case Channel::Kind::web:
      return "web";
    case Channel::Kind::fax:
      return "fax";
  }
  return {};
}

// What a page tells of a contact.
enum class ContactPart { call, text, tty, chat, web, languages, hours, fax };

constexpr std::string_view word_of(ContactPart part) {
  switch (part) {
    case ContactPart::call:
      return "call";
    case ContactPart::text:
      return "text";
    case ContactPart::tty:
      return "tty";
    case ContactPart::chat:
      return "chat";
    case ContactPart::web:
      return "web";
    case ContactPart::languages:
      return "languages";
    case ContactPart::hours:
      return "hours";
    case ContactPart::fax:
      return "fax";
  }
  return {};
}

struct Contact {
  enum class Hours { always };

  std::string id;
  Message name;
  std::string note;
  std::optional<Hours> hours;
  std::vector<std::string> languages;
  bool interpreter = false;  // other languages through an interpreter
  std::vector<Channel> channels;
  std::string page;      // where it was read
  std::string verified;  // YYYY-MM-DD a person dialled it, or empty
  yaml::Mark mark;
};

constexpr std::string_view word_of(Contact::Hours hours) {
  switch (hours) {
    case Contact::Hours::always:
      return "always";
  }
  return {};
}

struct Notice {
  std::string id;
  Message text;
  std::string note;
  yaml::Mark mark;
};

struct Registries {
  std::map<std::string, Base, std::less<>> bases;
  std::map<std::string, Fact, std::less<>> facts;
  std::map<std::string, Source, std::less<>> sources;
  std::map<std::string, Contact, std::less<>> contacts;
  std::map<std::string, Notice, std::less<>> notices;
  std::map<std::string, Reference, std::less<>> references;
  std::vector<Allowance> allowances;  // of facts.yaml, contacts.yaml and notices.yaml
  // By their path from content/ on: "pictures/clinic.png".
  std::map<std::string, std::shared_ptr<const PictureFile>, std::less<>> pictures;

  std::vector<const Message*> messages() const;  // ids "base.x", "fact.x", "contact.x", "notice.x"
};

}  // namespace pliego::content
