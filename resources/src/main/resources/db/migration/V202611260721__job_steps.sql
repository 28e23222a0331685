-- Which part of its work a run is at (ORG-071): a text key.
alter table job_progress add column step varchar(100);
