// The tables of a run. The totals are kept by triggers: they cannot disagree with the rows, and asking for them reads five.

export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS recipients (
    who TEXT PRIMARY KEY,
    line INTEGER NOT NULL,
    upload INTEGER NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    id TEXT,
    reason TEXT
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS totals (state TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
  INSERT OR IGNORE INTO totals VALUES ('waiting', 0), ('sending', 0), ('accepted', 0), ('not_sent', 0), ('unknown', 0);

  CREATE TRIGGER IF NOT EXISTS listed AFTER INSERT ON recipients BEGIN
    UPDATE totals SET n = n + 1 WHERE state = NEW.state;
  END;
  CREATE TRIGGER IF NOT EXISTS moved AFTER UPDATE OF state ON recipients WHEN OLD.state <> NEW.state BEGIN
    UPDATE totals SET n = n - 1 WHERE state = OLD.state;
    UPDATE totals SET n = n + 1 WHERE state = NEW.state;
  END;
`;
