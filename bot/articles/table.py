"""The rows of a table → sentences that can stand alone."""


class Table:
    """One table while it is read.

    A row without the names of its columns says nothing, so each becomes 'Name: value; Name: value', with the
    names from the header above it. A row of another width than its header (cells that span) goes without.
    """

    def __init__(self) -> None:
        self._header: list[str] = []
        self._header_told = True
        self._row: list[str] = []
        self._is_header = True

    def add(self, cell: str, *, is_header: bool) -> None:
        """Put a cell into the row that is being read."""
        self._row.append(cell)
        self._is_header &= is_header

    def end_row(self) -> str:
        """What the row says; a header says nothing until it proves to be the whole table."""
        row, self._row = self._row, []
        is_header, self._is_header = self._is_header, True
        if not is_header:
            self._header_told = True
            return self._sentence(row)
        if not row:
            return ""
        untold = self.end()
        self._header, self._header_told = row, False
        return untold

    def end(self) -> str:
        """What is left to say: a header that had no rows."""
        header, told = self._header, self._header_told
        self._header, self._header_told = [], True
        return "" if told else "; ".join(filter(None, header))

    def _sentence(self, row: list[str]) -> str:
        names = self._header if len(self._header) == len(row) else [""] * len(row)
        cells = zip(names, row, strict=True)
        return "; ".join(f"{name.rstrip(':')}: {cell}" if name else cell for name, cell in cells if cell)
