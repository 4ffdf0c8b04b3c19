#include "content/file_schemas.h"
#include "content/phone_keys.h"
#include "content/registry_entries.h"
#include "content/registry_loader.h"

namespace pliego::content {

namespace {

struct ContactsFile {
  yaml::Node contacts;
  std::vector<Allowance> allowances;
};

constexpr int most_languages = 50;

using Kind = Channel::Kind;

// A fax is a local program's alone.
const std::vector<Kind> ways_in = {Kind::call, Kind::text, Kind::tty, Kind::chat, Kind::web};

const Record<Channel>& channel_record() {
  static const Record<Channel> record(
      "a channel",
      {required("kind", &Channel::kind, read::one_of(ways_in), "the way in"),
       optional("number", &Channel::number, phone_number("phone-form"), "in any usual form"),
       optional("letters", &Channel::letters, code_word(12), "what its last digits spell"),
       optional("keyword", &Channel::keyword, code_word(20), "the word to send"),
       optional("press", &Channel::press, code_word(1),
                "the digit to press after the call is taken"),
       optional("address", &Channel::address, web_address(), "without https://"),
       optional("languages", &Channel::languages,
                read::list(read::language(), true, most_languages),
                "it answers in, where they are not those of the contact")});
  return record;
}

// Which keys a way in has: the first is the one it can't be without.
std::vector<std::string> keys_of(Kind kind) {
  switch (kind) {
    case Kind::call:
      return {"number", "letters", "press"};
    case Kind::text:
      return {"number", "keyword"};
    case Kind::tty:
      return {"number", "letters"};
    case Kind::fax:
      return {"number"};
    case Kind::chat:
    case Kind::web:
      break;
  }
  return {"address"};
}

// nullopt: it says none; that is told already.
std::optional<Kind> kind_said(const yaml::Node& node) {
  Diagnostics told;
  const yaml::Node* kind = node.find("kind");
  return kind ? read::one_of(ways_in).read(*kind, told) : std::nullopt;
}

void check_channel_keys(Kind of, const yaml::Node& node, Diagnostics& diagnostics) {
  const std::string kind(word_of(of));
  std::vector<std::string> known = keys_of(of);
  if (!node.find(known.front())) {
    diagnostics.error(
        "key-missing", node.mark.place(),
        "A channel of kind '" + kind + "' needs the key '" + known.front() + "'",
        known.front() == "number"
            ? "Add a line 'number: …' with the number to call or write to, such as "
              "'number: 555-555-0100'."
            : "Add a line 'address: …' with the page, such as 'address: example.org/help'.");
  }
  known.insert(known.end(), {"kind", "languages"});
  for (const yaml::Entry& entry : node.entries) {
    const bool own = std::find(known.begin(), known.end(), entry.key) != known.end();
    const auto& fields = channel_record().fields();
    const bool any = std::any_of(fields.begin(), fields.end(),
                                 [&](const auto& field) { return field.key == entry.key; });
    if (own || !any) continue;  // a key of no kind is told by the record
    diagnostics.error("channel-key", entry.key_mark.place(),
                      "A channel of kind '" + kind + "' has no '" + entry.key + "'");
  }
}

// The keys of one kind of channel, as check_channel_keys() takes them.
std::vector<schema::Property> properties_of(Kind kind) {
  const std::vector<std::string> own = keys_of(kind);
  std::vector<schema::Property> properties;
  for (schema::Property& each : channel_record().properties()) {
    const bool is_own = std::find(own.begin(), own.end(), each.key) != own.end();
    if (!is_own && each.key != "kind" && each.key != "languages") continue;
    each.required = each.required || each.key == own.front();
    properties.push_back(std::move(each));
  }
  return properties;
}

schema::Describe channel_schema() {
  std::vector<schema::Kind> kinds;
  for (const Kind kind : ways_in)
    kinds.push_back({std::string(word_of(kind)), {}, schema::object(properties_of(kind))});
  return schema::by_kind(channel_record().properties().front(), std::move(kinds));
}

// What a number can't be for its way in; that it is one has been seen.
void check_use(const Channel& channel, const yaml::Node& node, Diagnostics& diagnostics) {
  const yaml::Node& number = *node.find("number");
  const PhoneReading reading = channel.kind == Kind::text ? read_phone_for_texts(number.scalar)
                                                          : read_phone_for_calls(number.scalar);
  if (reading.fault.empty()) return;
  diagnostics.error("phone-form", number.mark.place(),
                    "'" + number.scalar + "' " + reading.fault + ".",
                    "Compare it with its source.");
}

// One of the two is wrong, and which is dialled is chance.
void check_letters(const Channel& channel, const yaml::Node& node, Diagnostics& diagnostics) {
  const std::string& dialled = channel.number.dialled;
  const std::string keys = keyed(channel.letters);
  if (keys.empty() || dialled.ends_with(keys)) return;
  const std::string end = dialled.substr(dialled.size() - std::min(dialled.size(), keys.size()));
  diagnostics.error("phone-form", node.find("letters")->mark.place(),
                    "'" + channel.letters + "' is " + keys + " on the keys of a telephone, and " +
                        channel.number.printed + " ends in " + end,
                    "Compare both with their source.");
}

Reader<Channel> channel_reader() {
  auto read = [reader = marked(channel_record())](
                  const yaml::Node& node, Diagnostics& diagnostics) -> std::optional<Channel> {
    std::optional<Channel> channel = reader.read(node, diagnostics);
    if (const auto kind = kind_said(node); channel && kind)
      check_channel_keys(*kind, node, diagnostics);
    if (channel && !channel->number.empty()) check_use(*channel, node, diagnostics);
    if (channel && !channel->number.empty()) check_letters(*channel, node, diagnostics);
    return channel;
  };
  return {channel_record().what(), std::move(read), channel_schema()};
}

const Record<Contact>& contact_record() {
  static const Record<Contact> record(
      "a contact",
      {required("name", &Contact::name, message_reader(), "as the page calls it"),
       optional("hours", &Contact::hours, read::one_of<Contact::Hours>(), "when it answers"),
       optional("languages", &Contact::languages,
                read::list(read::language(), true, most_languages), "it answers in"),
       optional("interpreter", &Contact::interpreter, read::flag(),
                "whether it answers in other languages through an interpreter"),
       required("channels", &Contact::channels, read::list(channel_reader(), false, 40),
                "the ways in, the best one first"),
       optional("page", &Contact::page, read::text(300), "where all this was read"),
       optional("verified", &Contact::verified, date_or_nothing(),
                "the day a person dialled the number"),
       optional("note", &Contact::note, note_reader(), "for translators; never printed")});
  return record;
}

const Record<ContactsFile>& contacts_record() {
  static const Record<ContactsFile> record(
      "contacts.yaml", {required("contacts", &ContactsFile::contacts,
                                 entries("contact", contact_record()), "whom to call"),
                        optional("allow", &ContactsFile::allowances, allowances_reader(),
                                 "what may stand against a rule, and why")});
  return record;
}

void check_contact(Contact& contact, const yaml::Node& node, Diagnostics& diagnostics) {
  contact.name.id = "contact." + contact.id;
  contact.name.note = contact.note;
  const yaml::Node* channels = node.find("channels");
  if (channels && channels->kind == yaml::Kind::sequence && channels->items.empty()) {
    diagnostics.error("value-range", channels->mark.place(), "'" + contact.id + "' has no way in",
                      "Add at least one channel.");
  }
}

}  // namespace

schema::Describe contacts_schema() { return contacts_record().describe(); }

void load_contacts(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics) {
  ContactsFile file = contacts_record().read(root, diagnostics);
  add_allowances(std::move(file.allowances), all);
  read_entries<Contact>("contact", root.find("contacts"), contact_record(), all.usable.contacts,
                        all, diagnostics, check_contact);
}

}  // namespace pliego::content
