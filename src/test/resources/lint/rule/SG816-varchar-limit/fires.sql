-- case: any limit
create table t (id bigint primary key, a varchar(37));

-- case: another than the policy allows
-- settings: allowed=50 255
create table t (id bigint primary key, a varchar(37));
