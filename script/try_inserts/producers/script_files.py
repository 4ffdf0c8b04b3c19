"""Libraries of Ruby and Perl: Prawn and PDF::API2."""

import json

from ..tools import run
from ..words import SENTENCES, png

NAME = "Prawn, PDF::API2"

_RUBY = """
require 'prawn'; require 'json'
said = JSON.parse(File.read('said.json'))
Prawn::Fonts::AFM.hide_m17n_warning = true
Prawn::Document.generate('prawn-lines.pdf') { said.each { |line| text line } ; number_pages '<page>', at: [500, 0] }
Prawn::Document.generate('prawn-shades.pdf') {
  fill_gradient [50, 600], [450, 400], 'ff0000', '0000ff'; fill_rectangle [50, 600], 400, 200
  transparent(0.4) { fill_color '2a9d8f'; fill_circle [250, 300], 120 } ; image 'colours.png', at: [50, 150] }
Prawn::Document.generate('prawn-contents.pdf', page_layout: :landscape, page_size: 'A4') {
  said.first(3).each { |line| text line; start_new_page }
  outline.define { section('Paper', destination: 1) { page title: 'Sides', destination: 2 } } }
Prawn::Document.generate('prawn-locked.pdf') { said.each { |line| text line }
  encrypt_document owner_password: 'owner', permissions: { modify_contents: false } }
"""
_PERL = """
use PDF::API2;
open my $list, '<', 'lines.txt'; my @said = <$list>; chomp @said;
my $pdf = PDF::API2->new();
my $font = $pdf->corefont('Helvetica');
for my $number (0 .. 2) {
  my $page = $pdf->page(); $page->mediabox('Letter');
  my $text = $page->text(); $text->font($font, 14); $text->translate(72, 700); $text->text($said[$number]);
  my $drawn = $page->gfx(); $drawn->fillcolor('#5b2a86'); $drawn->rect(72, 400, 300, 100); $drawn->fill();
  $pdf->outlines()->outline()->title("Part $number")->dest($page);
}
$pdf->saveas('api2-parts.pdf');
my $other = PDF::API2->new(); my $page = $other->page(); $page->mediabox(0, 0, 792, 612);
$page->gfx()->image($other->image_png('colours.png'), 100, 100, 400, 300);
$other->saveas('api2-picture.pdf');
"""


def make(folder):
    (folder / "said.json").write_text(json.dumps(SENTENCES), encoding="utf-8")
    (folder / "lines.txt").write_text("\n".join(SENTENCES), encoding="utf-8")
    (folder / "colours.png").write_bytes(png())
    run("ruby", "-e", _RUBY, folder=folder)
    run("perl", "-e", _PERL, folder=folder)
