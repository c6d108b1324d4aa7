-- Two lists tie on a product when both are for the same company, segment or everyone, in the same currency, at the same priority, at the
-- same time, and both have a price for it: nothing says which of them holds. Such a state is refused, whatever makes it.

create function pricing.refuse_ties(lists bigint[], products bigint[] default null) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  rival record;
  tied record;
begin
  for rival in
    select a.id as one_id, a.name as one, b.id as other_id, b.name as other, a.currency, a.priority
    from pricing.price_list a join pricing.price_list b on b.id <> a.id and b.currency = a.currency and b.priority = a.priority
      and tstzrange(a.valid_from, a.valid_until) && tstzrange(b.valid_from, b.valid_until)
    where a.id = any (lists) and exists (
      select from pricing.price_list_assignment x join pricing.price_list_assignment y
        on y.company_id is not distinct from x.company_id and y.segment is not distinct from x.segment
      where x.price_list_id = a.id and y.price_list_id = b.id)
    order by a.id, b.id
  loop
    select count(*) as count, to_jsonb((array_agg(c.sku order by c.sku))[:100]) as skus, min(c.sku) as first into tied
    from (select distinct p.product_id from pricing.price p
      join pricing.price q on q.product_id = p.product_id and q.price_list_id = rival.other_id
      where p.price_list_id = rival.one_id and (products is null or p.product_id = any (products))) both_have
    join catalog.product c on c.id = both_have.product_id;
    if tied.count > 0 then
      perform catalog.refuse('price_lists_tie',
        format('“%s” and “%s” would both hold: for the same buyers, in %s, at priority %s, at the same time, and both have a price for %s%s. Change the priority or the validity of one',
          rival.one, rival.other, rival.currency, rival.priority, tied.first, case when tied.count > 1 then format(' and %s more', tied.count - 1) else '' end),
        jsonb_build_object('priceLists', jsonb_build_array(rival.one, rival.other), 'count', tied.count, 'skus', tied.skus));
    end if;
  end loop;
end $$;

-- One at a time: of two that would tie only when both are committed, the second must see the first.
create function pricing.queue_up() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('pricing.price_list'));
  return null;
end $$;
create trigger queue_up before insert or update on pricing.price for each statement execute function pricing.queue_up();
create trigger queue_up before insert or update on pricing.price_list for each statement execute function pricing.queue_up();
create trigger queue_up before insert or update on pricing.price_list_assignment for each statement execute function pricing.queue_up();

create function pricing.refuse_tied_prices() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pricing.refuse_ties(array_agg(distinct price_list_id), array_agg(distinct product_id)) from new_rows having count(*) > 0;
  return null;
end $$;
create trigger refuse_ties after insert on pricing.price referencing new table as new_rows for each statement execute function pricing.refuse_tied_prices();

-- What a price is for never changes, so an update makes no tie.
create function pricing.keep_price_place() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = 'price_place_is_fixed', message = 'a price stays on its list, product and quantity';
end $$;
create trigger keep_place before update of price_list_id, product_id, min_quantity on pricing.price for each row
  when ((old.price_list_id, old.product_id, old.min_quantity) is distinct from (new.price_list_id, new.product_id, new.min_quantity))
  execute function pricing.keep_price_place();

create function pricing.refuse_tied_lists() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pricing.refuse_ties(array[case tg_table_name when 'price_list' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'price_list_id')::bigint end]);
  return null;
end $$;
create trigger refuse_ties after update of currency, priority, valid_from, valid_until on pricing.price_list for each row execute function pricing.refuse_tied_lists();
create trigger refuse_ties after insert or update on pricing.price_list_assignment for each row execute function pricing.refuse_tied_lists();
