/**
 * The job that brings many archives to another union (ARC-166). Item of the work: an archive of the
 * transfer that has not gone yet.
 */
package cn.bangfu.batch.archivetransfer;
