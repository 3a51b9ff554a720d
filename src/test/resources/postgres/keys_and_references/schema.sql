create schema other;
create table other.country (code char(2), region integer, primary key (code, region), unique (region, code));
create table parent (
    id integer constraint parent_key primary key,
    code text unique,
    a integer, b integer,
    constraint pair unique (b, a),
    constraint late unique (a) deferrable initially deferred,
    constraint carrying unique (b) include (code));
create table child (
    id integer primary key,
    plain integer references parent,
    cascading integer references parent on delete cascade on update cascade,
    restricted integer references parent on delete restrict on update set null,
    by_default integer default 0 references parent on delete set default,
    code text references parent (code) deferrable,
    country char(2), region integer,
    first integer, second integer,
    constraint to_country foreign key (region, country) references other.country (region, code) match full
        deferrable initially deferred,
    constraint some_columns foreign key (second, first) references parent (b, a) on delete set null);
alter table child add constraint unvalidated foreign key (first) references parent not valid;
create table self (id integer primary key, parent integer references self);
comment on constraint parent_key on parent is 'the key';
comment on constraint to_country on child is 'where it is';
