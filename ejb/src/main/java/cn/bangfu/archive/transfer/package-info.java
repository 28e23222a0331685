/**
 * Archives go to another filing union of the caller's scope: chosen ones, or all that a union has
 * filed (ARC-161 to ARC-166). Many are moved by a job, one transaction each; whatever stops it, an
 * archive is wholly there or wholly here. Called by the pages and by the job.
 */
package cn.bangfu.archive.transfer;
