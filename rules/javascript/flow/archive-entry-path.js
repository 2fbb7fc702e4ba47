const fs = require('fs');
const path = require('path');

function unpack(zip, out) {
  zip.on('entry', (entry) => {
    // ruleid: archive-entry-path
    entry.pipe(fs.createWriteStream(path.join(out, entry.path)));
  });
  for (const entry of zip.getEntries()) {
    const file = `${out}/${entry.entryName}`;
    // ruleid: archive-entry-path
    fs.writeFileSync(file, entry.getData());
  }
}

function unpackSafely(zip, out) {
  zip.on('entry', (entry) => {
    const full = path.resolve(out, entry.path);
    if (!full.startsWith(out + path.sep)) return entry.autodrain();
    // ok: archive-entry-path
    entry.pipe(fs.createWriteStream(full));
  });
  for (const entry of zip.getEntries()) {
    // ok: archive-entry-path
    fs.writeFileSync(path.join(out, path.basename(entry.entryName)), entry.getData());
  }
}

function unpackKnown(zip, places) {
  for (const entry of zip.getEntries()) {
    const place = places.get(entry.entryName);
    // ok: archive-entry-path
    fs.writeFileSync(place, entry.getData());
  }
}
