create schema "Odd Schema";
set search_path = "Odd Schema";
create table "Upper Case" ("Upper Case" integer primary key, "c Upper Case" text default 'Upper Case', constraint "k Upper Case" check ("Upper Case" > 0 and 'Upper Case' <> ''));
comment on table "Upper Case" is 'Upper Case';
create table "select" ("select" integer primary key, "c select" text default 'select', constraint "k select" check ("select" > 0 and 'select' <> ''));
comment on table "select" is 'select';
create table "1st" ("1st" integer primary key, "c 1st" text default '1st', constraint "k 1st" check ("1st" > 0 and '1st' <> ''));
comment on table "1st" is '1st';
create table "a.b" ("a.b" integer primary key, "c a.b" text default 'a.b', constraint "k a.b" check ("a.b" > 0 and 'a.b' <> ''));
comment on table "a.b" is 'a.b';
create table "it's" ("it's" integer primary key, "c it's" text default 'it''s', constraint "k it's" check ("it's" > 0 and 'it''s' <> ''));
comment on table "it's" is 'it''s';
create table "quo""te" ("quo""te" integer primary key, "c quo""te" text default 'quo"te', constraint "k quo""te" check ("quo""te" > 0 and 'quo"te' <> ''));
comment on table "quo""te" is 'quo"te';
create table "per%cent" ("per%cent" integer primary key, "c per%cent" text default 'per%cent', constraint "k per%cent" check ("per%cent" > 0 and 'per%cent' <> ''));
comment on table "per%cent" is 'per%cent';
create table "back\slash" ("back\slash" integer primary key, "c back\slash" text default 'back\slash', constraint "k back\slash" check ("back\slash" > 0 and 'back\slash' <> ''));
comment on table "back\slash" is 'back\slash';
create table "new
line" ("new
line" integer primary key, "c new
line" text default 'new
line', constraint "k new
line" check ("new
line" > 0 and 'new
line' <> ''));
comment on table "new
line" is 'new
line';
create table "emoji 😀" ("emoji 😀" integer primary key, "c emoji 😀" text default 'emoji 😀', constraint "k emoji 😀" check ("emoji 😀" > 0 and 'emoji 😀' <> ''));
comment on table "emoji 😀" is 'emoji 😀';
create table "ünïcode" ("ünïcode" integer primary key, "c ünïcode" text default 'ünïcode', constraint "k ünïcode" check ("ünïcode" > 0 and 'ünïcode' <> ''));
comment on table "ünïcode" is 'ünïcode';
create table "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer primary key, "c" text default 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', constraint "k" check ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" > 0 and 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' <> ''));
comment on table "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';
create table "(paren" ("(paren" integer primary key, "c (paren" text default '(paren', constraint "k (paren" check ("(paren" > 0 and '(paren' <> ''));
comment on table "(paren" is '(paren';
create table "pipe|`tick" ("pipe|`tick" integer primary key, "c pipe|`tick" text default 'pipe|`tick', constraint "k pipe|`tick" check ("pipe|`tick" > 0 and 'pipe|`tick' <> ''));
comment on table "pipe|`tick" is 'pipe|`tick';
create table "-- comment" ("-- comment" integer primary key, "c -- comment" text default '-- comment', constraint "k -- comment" check ("-- comment" > 0 and '-- comment' <> ''));
comment on table "-- comment" is '-- comment';
create table ":schemas" (":schemas" integer primary key, "c :schemas" text default ':schemas', constraint "k :schemas" check (":schemas" > 0 and ':schemas' <> ''));
comment on table ":schemas" is ':schemas';
create table "$1" ("$1" integer primary key, "c $1" text default '$1', constraint "k $1" check ("$1" > 0 and '$1' <> ''));
comment on table "$1" is '$1';
create table "?" ("?" integer primary key, "c ?" text default '?', constraint "k ?" check ("?" > 0 and '?' <> ''));
comment on table "?" is '?';
create table "{brace}" ("{brace}" integer primary key, "c {brace}" text default '{brace}', constraint "k {brace}" check ("{brace}" > 0 and '{brace}' <> ''));
comment on table "{brace}" is '{brace}';
create table "comma," ("comma," integer primary key, "c comma," text default 'comma,', constraint "k comma," check ("comma," > 0 and 'comma,' <> ''));
comment on table "comma," is 'comma,';
create table "null" ("null" integer primary key, "c null" text default 'null', constraint "k null" check ("null" > 0 and 'null' <> ''));
comment on table "null" is 'null';
create table "{}" ("{}" integer primary key, "c {}" text default '{}', constraint "k {}" check ("{}" > 0 and '{}' <> ''));
comment on table "{}" is '{}';
create table " " (" " integer primary key, "c  " text default ' ', constraint "k  " check (" " > 0 and ' ' <> ''));
comment on table " " is ' ';
create type "Odd Type" as enum ('Upper Case', 'select', '1st', 'a.b', 'it''s', 'quo"te', 'per%cent', 'back\slash', 'new
line', 'emoji 😀', 'ünïcode', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '(paren', 'pipe|`tick', '-- comment', ':schemas', '$1', '?', '{brace}', 'comma,', 'null', '{}', ' ');
create table "Odd Reference" (id integer references "a.b", kind "Odd Type" default 'it''s', "Kinds" "Odd Type"[], seq serial);
create index "Odd Index" on "Odd Reference" ((id + 1), "Kinds") where kind <> 'a.b';
create view "Odd View" as select "Upper Case", "c Upper Case" from "Upper Case";
create function "Odd Function"("In" "Odd Type") returns "Odd Type" language sql as 'select $1';
