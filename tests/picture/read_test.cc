// What a drawing is made of, and what it can't hold.
#include "picture/read.h"

#include <catch2/catch.hpp>

namespace pliego::test::read_test {
namespace {

std::string svg(const std::string& inside, const std::string& more = "") {
  return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
         "viewBox='0 0 100 50' " +
         more + ">\n" + inside + "\n</svg>";
}

const std::vector<DrawingPart>& parts(const Picture& picture) { return picture.drawing->parts; }

Shape one_shape(const std::string& inside) {
  const Picture picture = picture::read(svg(inside));
  REQUIRE(parts(picture).size() == 1);
  return std::get<Shape>(parts(picture).front());
}

// Fault and advice; empty where it is taken.
std::string told(const std::string& bytes) {
  try {
    picture::read(bytes);
  } catch (const PictureError& error) {
    return std::string(error.what()) + " | " + error.advice();
  }
  return "";
}

std::string fill_of(const std::string& color) {
  return one_shape("<rect width='9' height='9' fill='" + color + "'/>").fill->color.name;
}

}  // namespace

TEST_CASE("a drawing is as large as its width and height, or as its view box") {
  const auto sides = [](const std::string& attributes) {
    const Size size = picture::read("<svg xmlns='http://www.w3.org/2000/svg' " + attributes +
                                    "><rect width='1000' height='1000'/></svg>")
                          .sides();
    return std::pair(std::round(size.width * 10) / 10, std::round(size.height * 10) / 10);
  };
  CHECK(sides("width='1in' height='2pc'") == std::pair(96.0, 32.0));
  CHECK(sides("width='30mm' height='1cm'") == std::pair(113.4, 37.8));
  CHECK(sides("viewBox='5 5 30 20'") == std::pair(30.0, 20.0));
  CHECK(sides("viewBox='5,5,30,20' width='100%' height='100%'") == std::pair(30.0, 20.0));
  CHECK(sides("viewBox='0 0 30 20' width='60'") == std::pair(60.0, 40.0));
  CHECK(sides("viewBox='0 0 30 20' height='40px'") == std::pair(60.0, 40.0));
}

TEST_CASE("colours in every notation") {
  for (const char* same : {"#f00", "#FF0000", "#f00f", "red", "RED", "rgb(255,0,0)",
                           "rgb(100%, 0%, 0%)", "rgb(255 0 0 / 100%)", "hsl(0, 100%, 50%)",
                           "hsl(360deg 100% 50%)", "#ff0000 icc-color(acme, 1, 2)"}) {
    INFO(same);
    CHECK(fill_of(same) == "#FF0000");
  }
  CHECK(fill_of("rebeccapurple") == "#663399");
  CHECK(one_shape("<rect width='9' height='9' fill='#ff000080'/>").fill->opacity ==
        Approx(0.5).margin(0.01));
  // Greys are black ink alone, as in a grey picture; other colours get their inks at the press.
  const Color grey = one_shape("<rect width='9' height='9' fill='#808080'/>").fill->color;
  CHECK(grey.has_inks);
  CHECK(grey.black == Approx(1 - 128 / 255.));
  CHECK(grey.cyan == 0);
  CHECK_FALSE(one_shape("<rect width='9' height='9' fill='red'/>").fill->color.has_inks);
}

TEST_CASE("the strongest style holds") {
  const auto color = [](const std::string& sheet, const std::string& attributes) {
    return one_shape("<style>" + sheet +
                     "</style><g class='outer'><rect id='r' class='x y' width='9' "
                     "height='9' " +
                     attributes + "/></g>")
        .fill->color.name;
  };
  CHECK(color("", "fill='red'") == "#FF0000");
  CHECK(color("rect{fill:lime}", "fill='red'") == "#00FF00");
  CHECK(color(".x{fill:lime} rect{fill:blue}", "") == "#00FF00");
  CHECK(color("#r{fill:lime} .x.y{fill:blue}", "") == "#00FF00");
  CHECK(color(".x{fill:blue}", "style='fill:lime'") == "#00FF00");
  CHECK(color(".x{fill:lime!important}", "style='fill:blue'") == "#00FF00");
  CHECK(color("/* .x{fill:blue} */ .outer .y, .z{fill:lime}", "") == "#00FF00");
  CHECK(color(".outer>.y{fill:lime} svg>.y{fill:blue}", "") == "#00FF00");
  CHECK(color("rect:hover{fill:blue}", "fill='lime'") == "#00FF00");
  // What only newer programs know is passed over for what is said beside it.
  CHECK(color("", "style='fill:#00ff00;fill:color(display-p3 0 1 0)'") == "#00FF00");
}

TEST_CASE("what a drawing can't hold is told by name, line and what to do") {
  const auto refused = [](const std::string& inside, const std::string& what) {
    const std::string said = told(svg(inside));
    INFO(inside << " -> " << said);
    CHECK(said.find(what) != std::string::npos);
    CHECK(said.find("(line ") != std::string::npos);
    CHECK(said.find(" | ") + 12 < said.size());
  };
  const std::string rect = "<rect width='9' height='9'/>";
  refused("<text>SAFE</text>", "words that are still type in its <text> (line 2)");
  refused("<g>\n<text><tspan>SAFE</tspan></text></g>", "<text> (line 3)");
  refused("<image href='x.png' width='9' height='9'/>", "a picture made of pixels");
  refused("<image xlink:href='data:image/png;base64,AAAA'/>", "a picture made of pixels");
  refused("<script>alert(1)</script>" + rect, "a script");
  refused("<rect width='9' height='9' onclick='x()'/>", "a script ('onclick')");
  refused("<defs><script/></defs>" + rect, "a script");
  refused("<foreignObject/>", "part of a web page");
  refused("<rect width='9' height='9'><animate attributeName='x'/></rect>", "motion");
  refused("<rect width='9' height='9'><set attributeName='x'/></rect>", "motion");
  refused("<style>rect{animation: spin 1s}</style>" + rect, "motion");
  refused("<a href='https://example.org'>" + rect + "</a>", "a link");
  refused("<use href='other.svg#x'/>", "another file ('other.svg#x')");
  refused("<use href='https://example.org/x.svg#x'/>", "another file");
  refused("<use href='#gone'/>", "'gone', which is not there");
  refused("<rect width='9' height='9' fill='url(other.svg#g)'/>", "another file");
  refused("<style>@import url(x.css);</style>" + rect, "another file (@import)");
  refused("<mask id='m'/><g mask='url(#m)'>" + rect + "</g>", "a mask");
  refused("<filter id='f'/><g style='filter:url(#f)'>" + rect + "</g>", "a filter");
  refused("<g style='filter:blur(2px)'>" + rect + "</g>", "a filter");
  refused("<g style='mix-blend-mode:multiply'>" + rect + "</g>", "a blending");
  refused("<pattern id='p'/><rect width='9' height='9' fill='url(#p)'/>", "a pattern");
  refused("<marker id='m'/><path d='M0 0L9 9' stroke='red' marker-end='url(#m)'/>", "arrow heads");
  refused(
      "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='red' "
      "stop-opacity='0'/></linearGradient><rect width='9' height='9' fill='url(#g)'/>",
      "fades out");
  refused(
      "<linearGradient id='g' spreadMethod='reflect'><stop stop-color='red'/><stop offset='1' "
      "stop-color='blue'/></linearGradient><rect width='9' height='9' fill='url(#g)'/>",
      "repeats itself");
  refused(
      "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/>"
      "</linearGradient><path d='M0 0L9 9' stroke='url(#g)'/>",
      "a line that is painted with a gradient");
  refused("<g opacity='.5'>" + rect + rect + "</g>", "seen through together");
  refused("<rect width='9' height='9' opacity='.5' stroke='red'/>", "seen through together");
  refused("<rect width='9' height='9' fill='oklch(0.4 0.2 30)'/>",
          "the colour 'oklch(0.4 0.2 30)'");
  refused("<rect width='9' height='9' fill='var(--brand)'/>", "the value 'var(--brand)'");
  refused("<rect width='9' height='9' transform='turn(3)'/>", "'transform' that can't be read");
  refused("<path d='M0 0L9 9' stroke='red' vector-effect='non-scaling-stroke'/>", "vector-effect");
  refused("<style>rect:nth-child(2){fill:red}</style>" + rect, "the rule 'rect:nth-child(2)'");
  refused("<blink/>", "SVG has no name for");
  refused("<rect style='width:10;height:9px'/>", "the value '10' of 'width' in a style");
  refused("<rect style='width:calc(1px + 2px)' height='9'/>", "of 'width'");
  refused("<path style='d:url(#x)'/>", "of 'd' in a style");
  refused("<rect width='9' height='9' style='transform:rotate(.5turn)'/>",
          "'transform' that can't");
  refused("<rect width='9' height='9' style='transform:inherit'/>", "'transform' that can't");
  refused("<rect width='9' height='9' style='transform-box:fill-box'/>", "(transform-box)");
  refused("<path d='M0 0L9 9' stroke='red' stroke-dasharray='1' pathLength='10'/>", "(pathLength)");
  refused(
      "<linearGradient id='g' style='transform:scale(2)'><stop stop-color='red'/>"
      "</linearGradient><rect width='9' height='9' fill='url(#g)'/>",
      "(transform)");
  const auto refused_whole = [&](const std::string& attributes, const std::string& what) {
    CHECK_THAT(told(svg("<clipPath id='c'>" + rect + "</clipPath>" + rect, attributes)),
               Catch::Contains(what));
  };
  refused_whole("transform='scale(2)'", "the whole drawing (transform)");
  refused_whole("style='transform:rotate(9deg)'", "the whole drawing (transform)");
  refused_whole("clip-path='url(#c)'", "the whole drawing (clip-path)");
  refused_whole("opacity='0'", "draws nothing");
  refused_whole("transform='translate(0)' clip-path='none'", "");
}

TEST_CASE("places and sizes in styles are those of attributes, and go first") {
  const auto box = [](const std::string& inside) {
    const Shape shape = one_shape(inside);
    const Rect r = shape.place.apply(*bounds(shape.outline.segments));
    return std::vector<double>{std::round(r.x), std::round(r.y), std::round(r.width),
                               std::round(r.height)};
  };
  using Box = std::vector<double>;
  CHECK(
      box("<style>rect{x:3px;y:4px;width:20px;height:10px}</style><rect width='9' height='9'/>") ==
      Box{3, 4, 20, 10});
  CHECK(box("<rect width='9' height='9' style='width:50%;height:2em;font-size:5px'/>") ==
        Box{0, 0, 50, 10});
  CHECK(box("<circle r='2' style='cx:20px;cy:10px;r:5px'/>") == Box{15, 5, 10, 10});
  CHECK(box("<ellipse cx='20' cy='20' style='rx:5px;ry:10px'/>") == Box{15, 10, 10, 20});
  CHECK(box("<path style='d:path(\"M1 2h10v5z\")'/>") == Box{1, 2, 10, 5});
  CHECK(box("<symbol id='s' overflow='visible' viewBox='0 0 10 10'><rect width='10' "
            "height='10'/></symbol>"
            "<use href='#s' style='width:20px;height:20px'/>") == Box{0, 0, 20, 20});
  CHECK(box("<rect width='9' height='9' style='transform:translate(10px,5px) scale(2)'/>") ==
        Box{10, 5, 18, 18});
  CHECK(box("<style>.m{transform:translateX(30px)}</style>"
            "<g class='m' transform='scale(3)'><rect width='9' height='9'/></g>") ==
        Box{30, 0, 9, 9});
  CHECK(box("<rect width='9' height='9' transform='scale(3)' style='transform:none'/>") ==
        Box{0, 0, 9, 9});
  const Size size = picture::read(
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10' "
                        "style='width:40px;height:20px'><rect width='9' height='9'/></svg>")
                        .sides();
  CHECK(std::pair(std::round(size.width), std::round(size.height)) == std::pair(40.0, 20.0));
}

TEST_CASE("a symbol's own outline, transform and opacity hold for its copies") {
  const auto copy = [](const std::string& attributes) {
    return picture::read(
        svg("<clipPath id='c'><rect width='4' height='4'/></clipPath>"
            "<symbol id='s' overflow='visible' " +
            attributes + "><rect width='9' height='9'/></symbol><use href='#s'/>"));
  };
  CHECK(std::get<Shape>(parts(copy("opacity='.5'")).front()).fill->opacity == 0.5);
  CHECK(std::get<ClippedShapes>(parts(copy("clip-path='url(#c)'")).front()).clip.segments.size() ==
        5);
  CHECK(std::get<Shape>(parts(copy("transform='translate(7)'")).front()).place.e == 7);
}

TEST_CASE("of styles for media those for paper hold") {
  const auto color = [](const std::string& sheet) {
    return one_shape("<style>rect{fill:red}" + sheet + "</style><rect width='9' height='9'/>")
        .fill->color.name;
  };
  CHECK(color("@media print{rect{fill:lime}}") == "#00FF00");
  CHECK(color("@media screen, print { @media all{rect{fill:lime}} }") == "#00FF00");
  CHECK(color("@media (prefers-color-scheme: light){rect{fill:lime}}") == "#00FF00");
  CHECK(color("@media (prefers-color-scheme: dark){rect{fill:lime}}") == "#FF0000");
  CHECK(color("@media screen and (min-width: 9px){rect{fill:lime}}") == "#FF0000");
  CHECK(color("@font-face{font-family:x}@charset 'utf-8';") == "#FF0000");
  CHECK_THAT(told(svg("<style>@media (min-width:9px){rect{fill:red}}</style>"
                      "<rect width='9' height='9'/>")),
             Catch::Contains("the rule '@media (min-width:9px)'"));
  CHECK_THAT(
      told(svg("<style>@supports (x:y){rect{fill:red}}</style><rect width='9' height='9'/>")),
      Catch::Contains("the rule '@supports (x:y)'"));
}

TEST_CASE("names of plain text, as Illustrator writes them, and Windows' letters are read") {
  const std::string rest =
      " viewBox='0 0 9 9'><rect id='\xE9' width='9' height='9' fill='&red;'/></svg>";
  const std::string drawing =
      "<?xml version='1.0' encoding='windows-1252'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
      "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' [<!ENTITY ns_svg "
      "'http://www.w3.org/2000/svg'><!ENTITY red '#FF0000'>]><svg xmlns='&ns_svg;'" +
      rest;
  const Picture picture = picture::read(drawing);
  CHECK(std::get<Shape>(parts(picture).front()).fill->color.name == "#FF0000");
}

TEST_CASE("what is there but not used or not shown does no harm") {
  const std::string rect = "<rect width='9' height='9'/>";
  for (const std::string& inside :
       {rect + "<defs><filter id='f'/><mask id='m'><image/></mask><pattern id='p'/></defs>",
        rect + "<g display='none'><text>x</text></g>", rect + "<text> </text>",
        rect + "<metadata><rdf xmlns='urn:x'/></metadata><title>t</title><desc>d</desc>",
        "<g filter='url(#gone)' mask='none'>" + rect + "</g>",
        rect + "<x:thing xmlns:x='urn:x'><x:text>y</x:text></x:thing>"}) {
    INFO(inside);
    CHECK(told(svg(inside)).empty());
  }
}

TEST_CASE("a file that is no drawing, or not sound, says so") {
  const auto has = [](const std::string& bytes, const std::string& what) {
    INFO(bytes.substr(0, 200));
    CHECK_THAT(told(bytes), Catch::Contains(what));
  };
  has("<html><body/></html>", "it has no <svg>");
  has("<svg xmlns='http://www.w3.org/2000/svg'><g>", "line 1 is broken");
  has(svg("<rect width='9' height='9'>"), "line 3 is broken");
  has(svg(""), "draws nothing");
  has(svg("<rect x='200' width='9' height='9'/>"), "draws nothing");
  has(svg("<rect width='9' height='9' fill='none'/>"), "draws nothing");
  has("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>", "how large");
  has("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 9000'><rect width='9' "
      "height='9'/></svg>",
      "makes no sense");
  has("\x1F\x8B\x08", "packed (SVGZ)");
  has("<!DOCTYPE svg [<!ENTITY a '<g/>'>]>" + svg("&a;"), "&a;");
  has("<!DOCTYPE svg [<!ENTITY a SYSTEM 'b.txt'>]>" + svg("&a;"), "&a;");
  has("<!DOCTYPE svg [<!ENTITY % a 'b'>]>" + svg(""), "&a;");
  CHECK(picture::is_svg("\xEF\xBB\xBF  <?xml version='1.0'?>"));
  CHECK_FALSE(picture::is_svg("\x89PNG\r\n\x1A\n"));
}

TEST_CASE("a small file can't ask for much") {
  std::string laughs = "<!DOCTYPE svg [<!ENTITY a0 'ha'>";
  for (int i = 1; i < 10; ++i)
    laughs += "<!ENTITY a" + std::to_string(i) + " '&a" + std::to_string(i - 1) + ";&a" +
              std::to_string(i - 1) + ";'>";
  CHECK_THAT(told(laughs + "]>" + svg("&a9;")), Catch::Contains("a name of its own"));

  std::string copies = "<defs><rect id='u0' width='9' height='9'/>";
  for (int i = 1; i < 30; ++i) {
    const std::string use = "<use href='#u" + std::to_string(i - 1) + "'/>";
    copies += "<g id='u" + std::to_string(i) + "'>" + use + use + "</g>";
  }
  CHECK_THAT(told(svg(copies + "</defs><use href='#u29'/>")), Catch::Contains("more shapes"));
  CHECK_THAT(told(svg("<g id='a'><use href='#a'/></g>")), Catch::Contains("without end"));
  CHECK_THAT(told(svg("<clipPath id='c'><use id='u' href='#u'/></clipPath>"
                      "<rect width='9' height='9' clip-path='url(#c)'/>")),
             Catch::Contains("without end"));
  std::string deep, ends;
  for (int i = 0; i < 5'000; ++i) deep += "<g>", ends += "</g>";
  CHECK_THAT(told(svg(deep + ends)), Catch::Contains("groups deep"));
  std::string line = "M0 0";
  for (int i = 0; i < 300'000; ++i) line += "h1";
  CHECK_THAT(told(svg("<path d='" + line + "' stroke='red'/>")),
             Catch::Contains("more points on its lines than a logo needs (it counts 200001"));
  std::string arcs = "M0 0";
  for (int i = 0; i < 30'000; ++i) arcs += "A20 20 0 1 1 " + std::to_string(i % 90) + " 9";
  CHECK_THAT(told(svg("<path d='" + arcs + "'/>")), Catch::Contains("lie over each other"));
  CHECK_THAT(told(svg("<clipPath id='c'><path d='" + arcs +
                      "'/></clipPath><rect width='9' height='9' clip-path='url(#c)'/>")),
             Catch::Contains("lie over each other"));
  const std::string entity = "<!DOCTYPE svg [<!ENTITY a '" + std::string(190, 'x') + "'>]>";
  std::string uses;
  for (int i = 0; i < 30'000; ++i) uses += "&a;";
  CHECK_THAT(told(entity + svg("<desc>" + uses + "</desc>")), Catch::Contains("a name of its own"));
  CHECK_THAT(told(svg("<rect width='1e300' height='9'/>")), Catch::Contains("far outside"));
  CHECK_THAT(told(svg("<path d='M0 0L100 50' stroke='red' stroke-dasharray='.0001'/>")),
             Catch::Contains("dashes"));
  // Gradients and styles that refer to each other end as well.
  CHECK(told(svg("<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>"
                 "<rect width='9' height='9' fill='url(#a)' stroke='red'/>"))
            .empty());
}

TEST_CASE("outlines of several shapes become one") {
  const auto clip = [](const std::string& shapes) {
    const Picture picture =
        picture::read(svg("<clipPath id='c'>" + shapes +
                          "</clipPath><rect width='50' height='50' clip-path='url(#c)'/>"));
    return std::get<ClippedShapes>(parts(picture).front()).clip.segments.size();
  };
  CHECK(clip("<rect width='9' height='9'/>") == 5);
  CHECK(clip("<rect width='9' height='9'/><rect x='20' width='9' height='9'/>") == 10);
  CHECK(clip("<rect width='9' height='9'/><path d='M5 5v10h10v-10z'/>") == 10);
  CHECK_THAT(
      told(svg("<clipPath id='c'><path d='M0 0h9v9zM20 0h9v9z'/><rect width='25' height='9'/>"
               "</clipPath><rect width='50' height='50' clip-path='url(#c)'/>")),
      Catch::Contains("lie over each other"));
}

TEST_CASE("a drawing changed anywhere never crashes") {
  const std::string whole =
      svg("<style>.a{fill:red;stroke:rgb(1,2,3)} g > .b{fill:url(#g)}</style><defs>"
          "<linearGradient id='g' gradientTransform='rotate(20) scale(1 2)'><stop offset='10%' "
          "stop-color='red'/><stop offset='1' stop-color='hsl(9,9%,9%)'/></linearGradient>"
          "<clipPath id='c'><circle r='40'/></clipPath></defs><g clip-path='url(#c)' opacity='.9'>"
          "<path class='b' d='M1 1a5 6 7 0 1 8 9q1 2 3 4t5 6c1 2 3 4 5 6s7 8 9 1h3v4z'/></g>"
          "<use xlink:href='#u' x='3'/><g id='u'><rect class='a' width='9' height='9' rx='2' "
          "stroke-dasharray='3 1' transform='matrix(1 0 0 1 2 3)'/></g>");
  REQUIRE(told(whole).empty());
  unsigned seed = 1;
  const auto next = [&](std::size_t below) {
    seed = seed * 1'664'525 + 1'013'904'223;
    return (seed >> 8) % below;
  };
  const std::string letters = "0123456789.-e,<>/'\"=#()%{}; \xFF\xC3&";
  for (int round = 0; round < 20'000; ++round) {
    std::string changed = whole;
    for (std::size_t i = 0; i <= next(4); ++i) {
      const std::size_t at = next(changed.size());
      switch (next(4)) {
        case 0:
          changed[at] = letters[next(letters.size())];
          break;
        case 1:
          changed.erase(at, next(9));
          break;
        case 2:
          changed.insert(at, changed.substr(next(changed.size()), next(20)));
          break;
        default:
          changed.insert(at, std::to_string(next(2) ? 1e18 : -1e-9));
      }
    }
    told(changed);
  }
  SUCCEED();
}

}  // namespace pliego::test::read_test
