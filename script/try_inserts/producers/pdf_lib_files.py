"""pdf-lib, as web pages use it: fetched by npm, and left out where that can't be had."""

import json

from ..tools import run
from ..words import SENTENCES, png

NAME = "pdf-lib"
VERSION = "1.17.1"

_PROGRAM = """
const fs = require('fs');
const {PDFDocument, StandardFonts, rgb, degrees} = require('pdf-lib');
const day = new Date(1790000000000), said = JSON.parse(fs.readFileSync('said.json'));
async function write(name, draw, options) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  await draw(pdf, page, font);
  pdf.setCreationDate(day), pdf.setModificationDate(day);
  fs.writeFileSync(name + '.pdf', await pdf.save(options));
}
const lines = (page, font) => said.forEach((text, row) => page.drawText(text, {x: 72, y: 700 - 22 * row, size: 12, font}));
(async () => {
  await write('lines', async (pdf, page, font) => lines(page, font));
  await write('plain', async (pdf, page, font) => lines(page, font), {useObjectStreams: false});
  await write('picture', async (pdf, page, font) => {
    page.drawImage(await pdf.embedPng(fs.readFileSync('colours.png')), {x: 72, y: 300, width: 240, height: 160, opacity: 0.7});
    page.drawSvgPath('M 0,20 L 100,160 Q 130,200 150,120 Z', {x: 330, y: 500, color: rgb(0.2, 0.5, 0.6)});
    page.drawText(said[0], {x: 72, y: 100, size: 20, font, rotate: degrees(15), opacity: 0.5});
  });
  await write('turned', async (pdf, page, font) => { lines(page, font); page.setRotation(degrees(90)); });
  const form = async (pdf, page, font) => {
    const form = pdf.getForm();
    const text = form.createTextField('group');
    text.setText('Table 4'); text.addToPage(page, {x: 72, y: 600, width: 200, height: 24});
    const check = form.createCheckBox('card');
    check.addToPage(page, {x: 72, y: 550, width: 20, height: 20}); check.check();
    const sides = form.createRadioGroup('sides');
    sides.addOptionToPage('one', page, {x: 72, y: 500, width: 20, height: 20});
    sides.addOptionToPage('both', page, {x: 112, y: 500, width: 20, height: 20}); sides.select('both');
    const paper = form.createDropdown('paper');
    paper.addOptions(['Letter', 'Tabloid']); paper.select('Tabloid');
    paper.addToPage(page, {x: 72, y: 450, width: 160, height: 24});
    const list = form.createOptionList('copies');
    list.addOptions(['10', '25', '40']); list.select('25');
    list.addToPage(page, {x: 72, y: 360, width: 160, height: 70});
    form.createButton('print').addToPage('Print', page, {x: 72, y: 310, width: 100, height: 28});
  };
  await write('form', form);
  await write('flat-form', async (pdf, page, font) => { await form(pdf, page, font); pdf.getForm().flatten(); });
})();
"""


def make(folder):
    (folder / "make.js").write_text(_PROGRAM, encoding="utf-8")
    (folder / "said.json").write_text(json.dumps(SENTENCES), encoding="utf-8")
    (folder / "colours.png").write_bytes(png(channels=4))
    run("npm", "install", "--silent", "--no-audit", "--no-fund", f"pdf-lib@{VERSION}", folder=folder)
    run("node", "make.js", folder=folder)
