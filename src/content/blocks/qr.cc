#include "content/blocks/qr.h"

#include "content/kinds.h"

namespace pliego::content {

const BlockKind kind_qr = {
    .name = "qr",
    .doc = "A QR code with what it opens beside it.",
    .fields = {
        {.key = qr::address, .required = true, .doc = "The web address that the code opens."},
        {.key = qr::text, .required = true, .doc = "What it opens, for those who see it."},
        {.key = qr::alt, .required = true, .doc = "The same, for those who hear it."}}};

}  // namespace pliego::content
