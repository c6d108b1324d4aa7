-- What is read while a buyer types, beside the prefixes of 0009.

create index product_name_prefix on catalog.product (lower(name) collate "C");
