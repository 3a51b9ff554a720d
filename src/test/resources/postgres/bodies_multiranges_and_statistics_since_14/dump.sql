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
-- Name: span; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.span AS RANGE (
    subtype = time without time zone,
    multirange_type_name = public.spans
);


--
-- Name: text_span; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.text_span AS RANGE (
    subtype = text,
    multirange_type_name = public.text_span_multirange,
    subtype_opclass = pg_catalog.text_pattern_ops,
    collation = pg_catalog."C"
);


--
-- Name: seconds(time without time zone, time without time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.seconds(a time without time zone, b time without time zone) RETURNS double precision
    LANGUAGE sql IMMUTABLE
    AS $$select extract(epoch from (a - b))::float8$$;


--
-- Name: time_span; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.time_span AS RANGE (
    subtype = time without time zone,
    multirange_type_name = public.time_span_multirange,
    subtype_diff = public.seconds
);


--
-- Name: TYPE time_span; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TYPE public.time_span IS 'from, to';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: measured; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.measured (
    id integer NOT NULL,
    a integer,
    b integer,
    c text,
    d int4multirange,
    e text
);
ALTER TABLE ONLY public.measured ALTER COLUMN e SET COMPRESSION pglz;


--
-- Name: note(text); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.note(IN text)
    LANGUAGE sql
    BEGIN ATOMIC
 INSERT INTO public.measured (c)
   VALUES ($1);
END;


--
-- Name: noting(text, integer); Type: PROCEDURE; Schema: public; Owner: -
--

CREATE PROCEDURE public.noting(IN what text DEFAULT 'x'::text, INOUT n integer DEFAULT 1)
    LANGUAGE sql
    AS $$select 1$$;


--
-- Name: standard(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.standard(a integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT (a + 1);
END;


--
-- Name: spans_of_time; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.spans_of_time (
    during public.time_span,
    several public.time_span[]
);


--
-- Name: timed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.timed (
    id integer,
    during public.spans
);


--
-- Name: measured measured_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.measured
    ADD CONSTRAINT measured_pkey PRIMARY KEY (id);


--
-- Name: expressive; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.expressive ON (a + b), lower(c) FROM public.measured;


--
-- Name: single; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.single ON (a % 10) FROM public.measured;


--
-- PostgreSQL database dump complete
--


