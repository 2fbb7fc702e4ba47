/* ruleid: mysql-local-infile */
LOAD DATA LOCAL INFILE 'people.csv' INTO TABLE person FIELDS TERMINATED BY ',';
/* ruleid: mysql-local-infile */
SET GLOBAL local_infile = 1;
/* ok: mysql-local-infile */
LOAD DATA INFILE '/var/lib/mysql-files/people.csv' INTO TABLE person;
/* ok: mysql-local-infile */
SET GLOBAL local_infile = 0;
