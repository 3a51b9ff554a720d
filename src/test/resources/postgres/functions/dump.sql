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
-- Name: add(integer, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.add(a integer, b integer DEFAULT 2) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$select a + b$$;


--
-- Name: FUNCTION add(a integer, b integer); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.add(a integer, b integer) IS 'adds';


--
-- Name: add(text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.add(a text, b text) RETURNS text
    LANGUAGE sql STABLE COST 5
    AS $$select a || b || ')'$$;


--
-- Name: as_table(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.as_table(n integer) RETURNS TABLE(id integer, name text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET statement_timeout TO '5s'
    AS $$
begin
    return query select 1, 'it''s';
end
$$;


--
-- Name: many(integer, integer[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.many(INOUT a integer, OUT b text, VARIADIC c integer[]) RETURNS SETOF record
    LANGUAGE sql ROWS 10
    AS $$select 1, 'x'$$;


--
-- Name: note(); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.note()
    LANGUAGE sql
    AS $$insert into log (what) values (1)$$;


--
-- Name: PROCEDURE note(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON PROCEDURE public.note() IS 'notes';


--
-- Name: secret(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.secret() RETURNS integer
    LANGUAGE sql
    AS $$select 1$$;


--
-- Name: longest(text); Type: AGGREGATE; Schema: public; Owner: -
--

CREATE AGGREGATE public.longest(text) (
    SFUNC = text_larger,
    STYPE = text,
    SORTOP = OPERATOR(pg_catalog.>)
);


--
-- Name: total(integer); Type: AGGREGATE; Schema: public; Owner: -
--

CREATE AGGREGATE public.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);


--
-- Name: AGGREGATE total(integer); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON AGGREGATE public.total(integer) IS 'sums';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.log (
    what text
);


--
-- Name: FUNCTION secret(); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.secret() FROM PUBLIC;


--
-- PostgreSQL database dump complete
--


