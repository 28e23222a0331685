/**
 * Help that is not given to named persons (part 30 B): projects for a group, such as a visit to an
 * enterprise, with their own permission, list, reports and sums. They know no archive: they change
 * no archive's day of help and pass no rule of levels (part 30 B.3).
 *
 * <p>Owner, holder and the ways up and down are those of {@code assistance}.
 */
package cn.bangfu.otherassistance;
