--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: amount; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.amount AS (
	units bigint,
	nanos integer
);


--
-- Name: amounts; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.amounts AS RANGE (
    subtype = bigint,
    multirange_type_name = public.amounts_multirange
);


--
-- Name: CAST (public.amount AS text); Type: CAST; Schema: -; Owner: -
--

CREATE CAST (public.amount AS text) WITH INOUT;


--
-- Name: amount_of(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.amount_of(integer) RETURNS public.amount
    LANGUAGE sql IMMUTABLE
    AS $_$select row($1::bigint, 0)::public.amount$_$;


--
-- Name: CAST (integer AS public.amount); Type: CAST; Schema: -; Owner: -
--

CREATE CAST (integer AS public.amount) WITH FUNCTION public.amount_of(integer) AS ASSIGNMENT;


--
-- Name: CAST (integer AS public.amount); Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON CAST (integer AS public.amount) IS 'Whole units.';


--
-- Name: other(public.amount, public.amount); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.other(public.amount, public.amount) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $_$select not public.same($1, $2)$_$;


--
-- Name: same(public.amount, public.amount); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.same(public.amount, public.amount) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $_$select $1.units = $2.units and $1.nanos = $2.nanos$_$;


--
-- Name: <!>; Type: OPERATOR; Schema: public; Owner: -
--

CREATE OPERATOR public.<!> (
    FUNCTION = public.other,
    LEFTARG = public.amount,
    RIGHTARG = public.amount,
    NEGATOR = OPERATOR(public.===)
);


--
-- Name: ===; Type: OPERATOR; Schema: public; Owner: -
--

CREATE OPERATOR public.=== (
    FUNCTION = public.same,
    LEFTARG = public.amount,
    RIGHTARG = public.amount,
    COMMUTATOR = OPERATOR(public.===),
    NEGATOR = OPERATOR(public.<!>),
    MERGES,
    HASHES,
    RESTRICT = eqsel,
    JOIN = eqjoinsel
);


--
-- Name: OPERATOR === (public.amount, public.amount); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON OPERATOR public.=== (public.amount, public.amount) IS 'Equal to the nano.';


--
-- Name: @@@; Type: OPERATOR; Schema: public; Owner: -
--

CREATE OPERATOR public.@@@ (
    FUNCTION = public.amount_of,
    RIGHTARG = integer
);


--
-- PostgreSQL database dump complete
--


