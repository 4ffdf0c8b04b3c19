#include "content/local.h"

#include "base/color_reader.h"
#include "base/fields.h"
#include "base/files.h"
#include "content/file_schemas.h"
#include "content/phone_form.h"

namespace pliego::content {
namespace {

namespace fs = std::filesystem;

struct Brand {
  yaml::Node colors;
  std::string logo;
};

// As written, before pictures and colours are read.
struct LocalFile {
  std::string name, phone, text, web, hours, logo;
  std::vector<std::string> languages;
  Brand brand;
};

Reader<std::vector<std::pair<std::string, Color>>> colors_reader() {
  return read::map_of(read::color(), 50);
}

const Record<Brand>& brand_record() {
  static const Record<Brand> record(
      "a brand",
      {optional("colors", &Brand::colors, read::node(colors_reader().describe),
                "Colours in the place of the theme's."),
       optional("logo", &Brand::logo, read::text(300), "Its picture, beside this file.")});
  return record;
}

const Record<LocalFile>& local_record() {
  static const Record<LocalFile> record(
      "a local program",
      {required("name", &LocalFile::name, read::text(120), "The program's name, as printed."),
       optional("phone", &LocalFile::phone, read::text(40), "The number to call."),
       optional("text", &LocalFile::text, read::text(40), "The number to text."),
       optional("web", &LocalFile::web, read::text(120), "The web address, without https://."),
       optional("hours", &LocalFile::hours, read::text(120), "When someone answers."),
       optional("languages", &LocalFile::languages, read::list(read::language(), true, 50),
                "The languages someone answers in."),
       optional("logo", &LocalFile::logo, read::text(300), "A PNG, JPEG or SVG beside this file."),
       optional("brand", &LocalFile::brand, read::record(brand_record()),
                "The program's own colours and logo.")});
  return record;
}

void check_phone(const std::string& number, const yaml::Node& root, const char* key, bool texts,
                 Diagnostics& diagnostics) {
  const bool plain = number.find_first_not_of("0123456789-+() ") == std::string::npos;
  if (number.empty()) return;
  const auto fault = plain ? phone_fault(number, texts) : "is not a phone number";
  if (!fault) return;
  diagnostics.error("local-phone", root.find(key)->mark.place(), "'" + number + "' " + *fault + ".",
                    "Write digits and hyphens, such as 1-555-555-0100.");
}

void check_web(const std::string& web, const yaml::Node& root, Diagnostics& diagnostics) {
  const bool odd = web.find_first_of(" <>\"\\{}|^`") != std::string::npos ||
                   web.find("://") != std::string::npos ||
                   (!web.empty() && web.find('.') == std::string::npos);
  if (!odd) return;
  diagnostics.error("local-web", root.find("web")->mark.place(),
                    "'web' is not a plain web address.",
                    "Write it as people type it, without https://: example.org/help");
}

// The picture `name` beside the file; null after a diagnostic, or where none is named.
std::shared_ptr<const PictureFile> read_logo(const std::string& name, const yaml::Mark& mark,
                                             const fs::path& folder, Diagnostics& diagnostics) {
  if (name.empty()) return nullptr;
  const auto path = inside(folder, name);
  std::error_code error;
  if (!path || !fs::is_regular_file(*path, error)) {
    diagnostics.error("local-logo", mark.place(), "There is no file '" + name + "' beside this one",
                      "Put the logo in the same folder, or in one below it, and write its name.");
    return nullptr;
  }
  auto logo = std::make_shared<const PictureFile>(*path, name);
  if (logo->picture()) return logo;
  diagnostics.error("picture-unusable", mark.place(),
                    "The picture '" + name + "' can't be used: " + logo->fault(), logo->advice());
  return nullptr;
}

std::map<std::string, BrandColor, std::less<>> read_colors(const yaml::Node& node,
                                                           Diagnostics& diagnostics) {
  std::map<std::string, BrandColor, std::less<>> colors;
  const auto pairs = colors_reader().read(node, diagnostics);
  if (!pairs) return colors;
  for (const auto& [name, color] : *pairs) {
    BrandColor& own = colors[name];
    own.color = color;
    own.color.name = name;
    own.mark = node.find(name)->mark;
  }
  return colors;
}

Local as_local(LocalFile file, const yaml::Node& root, const fs::path& folder,
               Diagnostics& diagnostics) {
  Local local{.name = std::move(file.name),
              .phone = std::move(file.phone),
              .text = std::move(file.text),
              .web = std::move(file.web),
              .hours = std::move(file.hours),
              .languages = std::move(file.languages),
              .logo = nullptr,
              .brand_colors = {},
              .mark = root.mark};
  const yaml::Node* logo = root.find("logo");
  if (logo) local.logo = read_logo(file.logo, logo->mark, folder, diagnostics);
  const yaml::Node* brand = root.find("brand");
  const yaml::Node* brand_logo = brand ? brand->find("logo") : nullptr;
  if (brand_logo) local.logo = read_logo(file.brand.logo, brand_logo->mark, folder, diagnostics);
  if (brand && brand->find("colors"))
    local.brand_colors = read_colors(file.brand.colors, diagnostics);
  return local;
}

}  // namespace

schema::Describe local_schema() { return local_record().describe(); }

std::optional<Local> load_local(const fs::path& file, Diagnostics& diagnostics) {
  return load_local(file, file.filename().string(), diagnostics);
}

std::optional<Local> load_local(const fs::path& file, const std::string& shown,
                                Diagnostics& diagnostics) {
  const int errors_before = diagnostics.errors();
  const auto root = yaml::parse(shown, read_file(file), diagnostics);
  if (!root) return std::nullopt;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
  Local local = as_local(local_record().read(*root, diagnostics), *root, folder, diagnostics);
  check_phone(local.phone, *root, "phone", false, diagnostics);
  check_phone(local.text, *root, "text", true, diagnostics);
  check_web(local.web, *root, diagnostics);
  if (diagnostics.errors() > errors_before) return std::nullopt;
  return local;
}

}  // namespace pliego::content
