"""A picture for those who have none at hand."""

import struct
import zlib


def tiny_png(
    width: int = 96, height: int = 64, colour: tuple[int, int, int] = (47, 111, 94)
) -> bytes:
    """Draw a picture of one colour, for those who have none at hand."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + bytes(colour) * width) * height
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts
