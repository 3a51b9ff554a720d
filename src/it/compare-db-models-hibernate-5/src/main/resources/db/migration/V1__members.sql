-- The one sequence that Hibernate 5 takes every AUTO number from.
create sequence hibernate_sequence start with 1 increment by 1;

create table member (
    id bigint not null,
    email varchar(254) not null,
    status varchar(20) not null default 'ACTIVE',
    joined_at timestamp not null default now(),
    constraint member_pkey primary key (id),
    constraint member_email_key unique (email),
    constraint member_status_check check (status in ('ACTIVE', 'SUSPENDED', 'LEFT'))
);
