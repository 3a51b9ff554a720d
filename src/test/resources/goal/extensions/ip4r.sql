create extension ip4r;
create table subnet (
    id bigint primary key,
    addresses ip4r not null,
    gateway ipaddress,
    constraint subnet_no_overlap exclude using gist (addresses with &&));
-- later
insert into subnet values (1, '10.0.0.0/24', '10.0.0.1');
-- change
alter table subnet drop constraint subnet_no_overlap;
alter table subnet alter addresses drop not null;
