create type amount as (units bigint, nanos integer);
create function amount_of(integer) returns amount language sql immutable
    as 'select row($1::bigint, 0)::public.amount';
create function same(amount, amount) returns boolean language sql immutable
    as 'select $1.units = $2.units and $1.nanos = $2.nanos';
create function other(amount, amount) returns boolean language sql immutable
    as 'select not public.same($1, $2)';

create operator === (
    leftarg = amount, rightarg = amount, function = same,
    commutator = ===, restrict = eqsel, join = eqjoinsel, hashes, merges);
create operator <!> (leftarg = amount, rightarg = amount, function = other, negator = ===);
create operator @@@ (rightarg = integer, function = amount_of);
comment on operator === (amount, amount) is 'Equal to the nano.';

create cast (integer as amount) with function amount_of(integer) as assignment;
create cast (amount as text) with inout;
comment on cast (integer as amount) is 'Whole units.';

-- Their casts to multiranges are PostgreSQL's own.
create type amounts as range (subtype = bigint);
