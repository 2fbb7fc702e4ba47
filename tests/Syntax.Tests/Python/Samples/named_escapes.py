"\N{BULLET}" "plain"
r"\N{BULLET}"
f"\N{BULLET}{x}\N{EM DASH}"
