"""The marks `<?` and `^?` by which authors say that they inferred a joined cell, read from the Markdown itself."""

import re

ID = re.compile(r"\{#([A-Za-z0-9.-]+)")
CELL_BORDER = re.compile(r"(?<!\\)\|")


def unconfirmed_cells(section):
    """The ids of the marked cells in the tables of a section: `paper/carry/internal`."""
    return {
        f"{table}/{row_id(row)}/{column}"
        for table, head, rows in named_tables(section)
        for row in rows
        for column, cell in zip(map(id_in, head), row)
        if cell in {"<?", "^?"}
    }


def table_rows(text):
    """The cells of every line of a table, without the line under the heading row."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("|-")]
    return [[cell.strip() for cell in CELL_BORDER.split(line)[1:-1]] for line in lines]


def row_id(row):
    """The first id in a row."""
    return next(filter(None, map(id_in, row)), None)


def named_tables(section):
    """The tables under a caption with an id: the id, the heading row, the other rows."""
    paragraphs = section.split("\n\n")
    for caption, table in zip(paragraphs, paragraphs[1:]):
        if id_in(caption) and table.lstrip().startswith("|"):
            head, *rows = table_rows(table)
            yield id_in(caption), head, rows


def id_in(cell):
    found = ID.search(cell)
    return found and found.group(1)
