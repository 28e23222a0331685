/**
 * The conversion of the temporary-relief archives of V2.0 (part 50 F.1): a job that the operator of
 * the platform starts once the national administrator has confirmed its dry run. It goes over the
 * old archives by their numbers, portion by portion, and takes only those it has not converted yet.
 */
package cn.bangfu.archive.conversion;
