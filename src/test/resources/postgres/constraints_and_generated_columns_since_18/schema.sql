-- since 18
create table priced (
    price numeric, quantity integer constraint needed not null,
    total numeric generated always as (price * quantity) virtual,
    stored numeric generated always as (price * quantity) stored,
    constraint not_enforced check (price > 0) not enforced);
alter table priced add constraint not_checked not null price not valid;
comment on constraint needed on priced is 'one at least';
create table loose (a integer constraint here not null no inherit, b integer not null);
create table below () inherits (loose);
create table parent (id int4range, during tsrange, constraint parent_key primary key (id, during without overlaps),
    constraint other unique (id, during without overlaps));
create table child (
    id integer primary key, parent int4range, during tsrange,
    constraint over_time foreign key (parent, period during) references parent (id, period during),
    self integer, constraint lax foreign key (self) references child not enforced);
create publication with_stored for table priced with (publish_generated_columns = stored);
create publication without_stored for table priced;
