-- true
CREATE TABLE result AS SELECT :'DBNAME' = current_database() AND :'USER' = current_user
AND :SERVER_VERSION_NUM = current_setting('server_version_num')::int AS v;
