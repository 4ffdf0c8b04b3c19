#include "base/xml_fault.h"

#include <expat.h>

namespace pliego {

const char* xml_fault_in_words(int error) {
  switch (error) {
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
    case XML_ERROR_PARTIAL_CHAR:
      return "it ends in the middle";
    case XML_ERROR_INVALID_TOKEN:
      return "a sign stands here that can't, such as < or & by itself";
    case XML_ERROR_TAG_MISMATCH:
      return "what was opened is not closed before something else is";
    case XML_ERROR_DUPLICATE_ATTRIBUTE:
      return "the same thing is said twice here";
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
      return "something follows behind its end";
    case XML_ERROR_UNDEFINED_ENTITY:
    case XML_ERROR_BAD_CHAR_REF:
      return "what stands between & and ; here has no meaning";
    case XML_ERROR_UNBOUND_PREFIX:
      return "a word with a colon has no meaning here";
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
      return "its letters are saved in a form that can't be read";
    default:
      return "it can't be read from here on";
  }
}

}  // namespace pliego
