def run(cursor, name):
    # ruleid: sql-string-runs-program
    cursor.execute("EXEC master..xp_cmdshell 'dir c:'")
    # ruleid: sql-string-runs-program
    cursor.execute("COPY import FROM PROGRAM 'cat /tmp/data.csv'")
    # ok: sql-string-runs-program
    cursor.execute("EXEC sp_configure 'xp_cmdshell', 0")
    # ok: sql-string-runs-program
    cursor.copy_expert("COPY import FROM STDIN WITH (FORMAT csv)", name)
