#include "engine/picture_text.h"

namespace pliego::engine {

std::string picture_text(const language::PictureWords& words,
                         const std::vector<std::string>& pictures) {
  std::string text = words.files_label + ":\n";
  for (const std::string& picture : pictures) text += picture + "\n";
  text += "\n" + words.alt_label + ":\n" + words.alt + "\n";
  text += "\n" + words.caption_label + ":\n" + words.caption + "\n";
  if (!words.draft.empty()) text += "\n" + words.draft + "\n";
  return text;
}

}  // namespace pliego::engine
