#include "pdf/metadata.h"

#include "press/built_in_profiles.h"

namespace pliego::pdf {
namespace {

using Conformance = draw::Metadata::Conformance;

constexpr const char* program = "Pliego";
constexpr const char* pdfx_version = "PDF/X-1a:2003";

// PDF/A knows PDF/UA's namespace only where it is described (ISO 19005-2, 6.6.2.3.3).
constexpr const char* describes_pdfuaid =
    "<rdf:Description rdf:about=\"\" "
    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string element(const std::string& name, std::string_view content) {
  return "<" + name + ">" + escaped(content) + "</" + name + ">\n";
}

// A description in one namespace.
std::string described(const char* name, const char* space, const std::string& elements) {
  return std::string("<rdf:Description rdf:about=\"\" xmlns:") + name + "=\"" + space + "\">\n" +
         elements + "</rdf:Description>\n";
}

// Which standards the file claims to follow.
std::string identification(Conformance conformance) {
  if (conformance == Conformance::tagged) return {};
  if (conformance == Conformance::x1a) {
    return described("pdfxid", "http://www.npes.org/pdfx/ns/id/",
                     element("pdfxid:GTS_PDFXVersion", pdfx_version)) +
           described("pdfx", "http://ns.adobe.com/pdfx/1.3/",  // as the Info dictionary has it
                     element("pdfx:GTS_PDFXVersion", pdfx_version));
  }
  std::string out =
      described("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", element("pdfuaid:part", "1"));
  if (conformance == Conformance::ua1) return out;
  return out +
         described("pdfaid", "http://www.aiim.org/pdfa/ns/id/",
                   element("pdfaid:part", "2") + element("pdfaid:conformance", "A")) +
         describes_pdfuaid;
}

// A text in the default language and, where `language` is given, under that as well (XMP's
// "alternative languages").
std::string alternatives(const std::string& name, std::string_view text,
                         const std::string& language) {
  const std::string content = ">" + escaped(text) + "</rdf:li>";
  std::string out = "<" + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\"" + content;
  if (!language.empty()) out += "<rdf:li xml:lang=\"" + escaped(language) + "\"" + content;
  return out + "</rdf:Alt></" + name + ">\n";
}

std::string info_date(std::string date) {
  std::erase(date, '-');
  return "D:" + date + "000000Z";
}

void add_info(Objects& objects, const draw::Metadata& metadata) {
  Dict info = objects.info();
  info.text("Producer", program).text("Creator", program);
  if (!metadata.title.empty()) info.text("Title", metadata.title);
  if (!metadata.subject.empty()) info.text("Subject", metadata.subject);
  if (metadata.conformance == Conformance::x1a)
    info.text("GTS_PDFXVersion", pdfx_version).name("Trapped", "False");
  if (metadata.date.empty()) return;
  info.text("CreationDate", info_date(metadata.date)).text("ModDate", info_date(metadata.date));
}

// What the file's RGB means.
void add_srgb_intent(Objects& objects, Deflater& deflater) {
  Dict profile = objects.flate_stream(deflater.compress_again(press::srgb_profile()));
  profile.number("N", 3);
  Dict intent = objects.catalog().array("OutputIntents").dict();
  intent.name("Type", "OutputIntent").name("S", "GTS_PDFA1");
  intent.text("OutputConditionIdentifier", "sRGB");
  intent.reference("DestOutputProfile", profile);
}

// The printing condition by its registered name: GRACoL 2006 on coated paper, grade 1.
void add_press_intent(Objects& objects) {
  Dict intent = objects.catalog().array("OutputIntents").dict();
  intent.name("Type", "OutputIntent").name("S", "GTS_PDFX");
  intent.text("OutputConditionIdentifier", "CGATS TR 006");
  intent.text("OutputCondition", "GRACoL 2006 Coated 1 (CGATS TR 006)");
  intent.text("RegistryName", "http://www.color.org");
  intent.text("Info", "Sheet-fed offset on coated paper, grade 1, ISO 12647-2: CGATS TR 006");
}

}  // namespace

std::string xmp_packet(const draw::Metadata& metadata) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n";
  out += element("dc:format", "application/pdf");
  if (!metadata.title.empty()) out += alternatives("dc:title", metadata.title, metadata.language);
  if (!metadata.subject.empty()) out += alternatives("dc:description", metadata.subject, {});
  if (!metadata.language.empty())
    out += "<dc:language><rdf:Bag><rdf:li>" + escaped(metadata.language) +
           "</rdf:li></rdf:Bag></dc:language>\n";
  out += element("pdf:Producer", program) + element("xmp:CreatorTool", program);
  if (!metadata.date.empty()) {
    const std::string date = metadata.date + "T00:00:00Z";
    out += element("xmp:CreateDate", date) + element("xmp:ModifyDate", date);
  }
  if (metadata.conformance == Conformance::x1a) out += element("pdf:Trapped", "False");
  return out + "</rdf:Description>\n" + identification(metadata.conformance) +
         "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void add_metadata(Objects& objects, const draw::Metadata& metadata, Deflater& deflater) {
  add_info(objects, metadata);
  Dict packet = objects.flate_stream(deflater.compress_again(xmp_packet(metadata)));
  packet.name("Type", "Metadata").name("Subtype", "XML");
  objects.catalog().reference("Metadata", packet);
  if (metadata.conformance == Conformance::ua1_a2a) add_srgb_intent(objects, deflater);
  if (metadata.conformance == Conformance::x1a) add_press_intent(objects);
}

}  // namespace pliego::pdf
