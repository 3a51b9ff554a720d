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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: customer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer (
    id integer NOT NULL,
    name text,
    city text
);


--
-- Name: aliased; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.aliased AS
 SELECT c.id,
    upper(c.name) AS name,
    'c.id'::text AS text
   FROM public.customer c
  WHERE (c.id > 0)
  ORDER BY c.name;


--
-- Name: checked; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.checked WITH (security_barrier='true') AS
 SELECT customer.id,
    customer.name
   FROM public.customer
  WHERE (customer.id > 0)
  WITH LOCAL CHECK OPTION;


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    id integer NOT NULL,
    customer integer,
    total numeric(10,2)
);


--
-- Name: everything; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.everything AS
 SELECT customer.id,
    customer.name,
    customer.city,
    ( SELECT max(o.total) AS max
           FROM public.orders o
          WHERE (o.customer = customer.id)) AS most
   FROM public.customer;


--
-- Name: filled; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.filled
WITH (fillfactor='80') AS
 SELECT customer.id
   FROM public.customer
  WITH NO DATA;


--
-- Name: functional; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.functional AS
 SELECT g.n
   FROM generate_series(1, 3) g(n);


--
-- Name: grouped; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.grouped AS
 SELECT customer.city,
    count(*) AS number
   FROM public.customer
  GROUP BY customer.city
 HAVING (count(*) > 1);


--
-- Name: literal; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.literal AS
 SELECT 1 AS one,
    'a'::character varying(5) AS a;


--
-- Name: named; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.named AS
 SELECT customer.id AS number,
    customer.name AS called
   FROM public.customer;


--
-- Name: names; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.names AS
 SELECT customer.id,
    customer.name
   FROM public.customer
  WHERE (customer.name <> ''::text);


--
-- Name: VIEW names; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.names IS 'who';


--
-- Name: COLUMN names.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.names.name IS 'the name';


--
-- Name: nested; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.nested AS
 SELECT n.id
   FROM ( SELECT customer.id
           FROM public.customer
          WHERE (EXISTS ( SELECT 1
                   FROM public.orders
                  WHERE (orders.customer = customer.id)))) n;


--
-- Name: of_view; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.of_view AS
 SELECT named.number
   FROM public.named;


--
-- Name: summary; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.summary AS
 SELECT customer.city,
    count(*) AS number
   FROM public.customer
  GROUP BY customer.city
  WITH NO DATA;


--
-- Name: MATERIALIZED VIEW summary; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON MATERIALIZED VIEW public.summary IS 'how many';


--
-- Name: totals; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.totals AS
 SELECT c.id,
    sum(o.total) AS total
   FROM (public.customer c
     JOIN public.orders o ON ((o.customer = c.id)))
  GROUP BY c.id;


--
-- Name: united; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.united AS
 SELECT customer.id
   FROM public.customer
UNION ALL
 SELECT orders.id
   FROM public.orders;


--
-- Name: windowed; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.windowed AS
 SELECT customer.id,
    row_number() OVER (PARTITION BY customer.city ORDER BY customer.name) AS place
   FROM public.customer;


--
-- Name: with_query; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.with_query AS
 WITH big AS (
         SELECT orders.id,
            orders.total
           FROM public.orders
          WHERE (orders.total > (100)::numeric)
        )
 SELECT big.id,
    big.total
   FROM big;


--
-- Name: names name; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.names ALTER COLUMN name SET DEFAULT 'nobody'::text;


--
-- Name: customer customer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer
    ADD CONSTRAINT customer_pkey PRIMARY KEY (id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: summary_city; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX summary_city ON public.summary USING btree (city);


--
-- Name: orders orders_customer_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES public.customer(id);


--
-- PostgreSQL database dump complete
--


