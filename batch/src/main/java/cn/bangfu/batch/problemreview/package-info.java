/**
 * The nightly job that computes the problems of all archives on file anew (ARC-130). Item of the
 * work: an archive; a portion is one transaction.
 */
package cn.bangfu.batch.problemreview;
