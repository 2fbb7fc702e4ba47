"""Prints CPython's syntax tree of each file whose path stands on a line of the input.

For each file one line "FILE <path> <status> <length>", then a dump of <length> bytes: one line per node,
"Kind line:column-line:column field field", columns in UTF-8 bytes as ast gives them, children below in the order of
their fields, one more blank in front per level. A list says how many items follow; an absent child is "-".

Left out, because the tree of a grammar that covers all versions has nothing to compare it with: expression contexts,
type comments, the u of strings, and positions where CPython's are none or wrong:
- of the text parts of f-strings and of format specifications (they depend on the version), and
- before Python 3.12, of everything inside a placeholder ("fstring-positions" below is then 0).
The text of an f-string is compared joined, as CPython joins it. A string with a \\N{name} escape prints as "\\N".
"""
import ast
import io
import re
import struct
import sys
import threading
import warnings

FSTRING_POSITIONS = sys.version_info >= (3, 12)
INTEGER_MODULUS = (1 << 61) - 1
PLAIN = re.compile(r'[ !#-\[\]-~]*\Z')
OPERATORS = (ast.boolop, ast.operator, ast.unaryop, ast.cmpop)
SKIPPED = {'ctx', 'type_comment', 'kind', 'type_ignores'}
NO_POSITION = '-'
_JOINED = tuple(getattr(ast, name) for name in ('JoinedStr', 'TemplateStr') if hasattr(ast, name))
_PLACEHOLDER = tuple(getattr(ast, name) for name in ('FormattedValue', 'Interpolation') if hasattr(ast, name))


def quoted(text):
    if PLAIN.match(text):
        return '"' + text + '"'
    units = struct.unpack('<%dH' % (len(text.encode('utf-16-le', 'surrogatepass')) // 2), text.encode('utf-16-le', 'surrogatepass'))
    return '"' + ''.join(chr(u) if 32 <= u < 127 and u not in (34, 92) else '\\u%04x' % u for u in units) + '"'


def bits(number):
    return struct.pack('>d', number).hex()


class Dump:
    def __init__(self, source_lines, out):
        self.lines = source_lines
        self.out = out
        self.has_names = any(b'\\N{' in line for line in source_lines)

    def constant(self, node):
        value = node.value
        if value is None or value is True or value is False:
            return str(value)
        if value is ...:
            return 'Ellipsis'
        if isinstance(value, str):
            return '"\\N"' if self.has_names and self.holds_name(node) else quoted(value)
        if isinstance(value, bytes):
            return 'b' + quoted(value.decode('latin-1'))
        if isinstance(value, int):
            return 'int:%d' % (value % INTEGER_MODULUS)
        if isinstance(value, float):
            return 'float:' + bits(value)
        return 'imaginary:' + bits(value.imag)

    def holds_name(self, node):
        first, last = node.lineno - 1, node.end_lineno - 1
        if first == last:
            return b'\\N{' in self.lines[first][node.col_offset:node.end_col_offset]
        return b'\\N{' in self.lines[first][node.col_offset:] or b'\\N{' in self.lines[last][:node.end_col_offset] or any(
            b'\\N{' in line for line in self.lines[first + 1:last])

    def position(self, node, masked):
        if masked or not hasattr(node, 'lineno'):
            return NO_POSITION
        return '%d:%d-%d:%d' % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)

    def node(self, node, depth, masked):
        kind = type(node)
        if kind is ast.Constant:
            self.out.write('%sConstant %s %s\n' % (' ' * depth, self.position(node, masked), self.constant(node)))
            return
        if kind in _JOINED:
            self.joined(node, depth, masked)
            return
        parts = [' ' * depth, kind.__name__, ' ', self.position(node, masked)]
        children = []
        for name in node._fields:
            if name in SKIPPED:
                continue
            value = getattr(node, name, None)
            if isinstance(value, OPERATORS):
                parts.append(' ' + type(value).__name__)
            elif isinstance(value, ast.AST):
                children.append(value)
            elif isinstance(value, list):
                if value and isinstance(value[0], OPERATORS):
                    parts.append(' ' + ','.join(type(item).__name__ for item in value))
                elif value and isinstance(value[0], str):
                    parts.append(' ' + ','.join(self.name(item) for item in value))
                else:
                    children.append(value)
            elif isinstance(value, str):
                parts.append(' ' + self.name(value))
            elif value is None:
                children.append(None)
            else:
                parts.append(' ' + str(value))
        self.out.write(''.join(parts) + '\n')
        self.children(children, depth + 1, masked)

    def children(self, children, depth, masked):
        for child in children:
            if child is None:
                self.out.write(' ' * depth + '-\n')
            elif isinstance(child, list):
                self.out.write('%s[%d]\n' % (' ' * depth, len(child)))
                self.children(child, depth + 1, masked)
            else:
                self.node(child, depth, masked)

    @staticmethod
    def name(text):
        # CPython normalises names (NFKC); names outside ASCII are compared by position alone.
        return text if text.isascii() else '?'

    def joined(self, node, depth, masked):
        self.out.write('%s%s %s\n' % (' ' * depth, type(node).__name__, self.position(node, masked)))
        self.parts(node.values, depth + 1, masked)

    def parts(self, values, depth, masked):
        text = []
        for value in values:
            if isinstance(value, ast.Constant):
                text.append(value.value)
                continue
            self.text(text, depth)
            text = []
            self.placeholder(value, depth, masked)
        self.text(text, depth)

    def text(self, parts, depth):
        text = ''.join(parts)
        if text:
            self.out.write('%stext %s\n' % (' ' * depth, '?' if self.has_names else quoted(text)))

    def placeholder(self, node, depth, masked):
        inner = masked or not FSTRING_POSITIONS
        self.out.write('%s%s %s %d\n' % (' ' * depth, type(node).__name__, self.position(node, inner), node.conversion))
        self.node(node.value, depth + 1, inner)
        if node.format_spec is None:
            self.out.write(' ' * (depth + 1) + '-\n')
        else:
            self.out.write(' ' * (depth + 1) + 'format\n')
            values = node.format_spec.values if isinstance(node.format_spec, _JOINED) else [node.format_spec]
            self.parts(values, depth + 2, inner)


def dump(data):
    tree = ast.parse(data)
    if data.startswith(b'\xef\xbb\xbf'):
        data = data[3:]
    out = io.StringIO()
    lines = data.replace(b'\r\n', b'\n').replace(b'\r', b'\n').split(b'\n')
    Dump(lines, out).node(tree, 0, False)
    return out.getvalue()


def main():
    warnings.simplefilter('ignore')
    sys.setrecursionlimit(100000)
    output = sys.stdout.buffer
    output.write(('VERSION %d.%d fstring-positions %d\n' % (*sys.version_info[:2], FSTRING_POSITIONS)).encode())
    for line in sys.stdin.buffer:
        path = line.rstrip(b'\n')
        status, body = 'ok', b''
        try:
            with open(path, 'rb') as file:
                body = dump(file.read()).encode()
        except (SyntaxError, ValueError, UnicodeError) as error:
            status = 'rejected'
            body = str(error).replace('\n', ' ').encode('utf-8', 'replace')
        except (RecursionError, MemoryError):
            status = 'too-deep'
        output.write(b'FILE %s %s %d\n' % (path, status.encode(), len(body)))
        output.write(body)
        output.flush()


if __name__ == '__main__':
    threading.stack_size(512 << 20)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
