// ruleid: buffer-checks-off
buffer.readUInt8(offset, true);
// ruleid: buffer-checks-off
buffer.writeInt32BE(value, offset, true);
// ok: buffer-checks-off
buffer.readUInt8(offset);
// ok: buffer-checks-off
reader.read(offset, true);
