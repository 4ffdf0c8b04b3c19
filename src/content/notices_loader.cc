#include "content/file_schemas.h"
#include "content/registry_entries.h"
#include "content/registry_loader.h"

namespace pliego::content {

namespace {

struct NoticesFile {
  yaml::Node notices;
  std::vector<Allowance> allowances;
};

const Record<Notice>& notice_record() {
  static const Record<Notice> record(
      "a notice",
      {required("text", &Notice::text, message_reader(), "one paragraph"),
       optional("note", &Notice::note, note_reader(), "for translators; never printed")});
  return record;
}

const Record<NoticesFile>& notices_record() {
  static const Record<NoticesFile> record(
      "notices.yaml",
      {required("notices", &NoticesFile::notices, entries("notice", notice_record()),
                "what pieces say about themselves"),
       optional("allow", &NoticesFile::allowances, allowances_reader(),
                "what may stand against a rule, and why")});
  return record;
}

void check_notice(Notice& notice, const yaml::Node&, Diagnostics&) {
  notice.text.id = "notice." + notice.id;
  notice.text.note = notice.note;
}

}  // namespace

schema::Describe notices_schema() { return notices_record().describe(); }

void load_notices(const yaml::Node& root, LoadedRegistries& all, Diagnostics& diagnostics) {
  NoticesFile file = notices_record().read(root, diagnostics);
  add_allowances(std::move(file.allowances), all);
  read_entries<Notice>("notice", root.find("notices"), notice_record(), all.usable.notices, all,
                       diagnostics, check_notice);
}

}  // namespace pliego::content
