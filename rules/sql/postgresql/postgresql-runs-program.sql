/* ruleid: postgresql-runs-program */
COPY import FROM PROGRAM 'curl https://example.org/data.csv';
/* ruleid: postgresql-runs-program */
CREATE EXTENSION IF NOT EXISTS plpython3u;
/* ok: postgresql-runs-program */
COPY import FROM STDIN WITH (FORMAT csv);
/* ok: postgresql-runs-program */
CREATE EXTENSION IF NOT EXISTS pg_trgm;
