/**
 * Assistance centres (ORG-085 to ORG-090): what the centre of a union tells about itself, the query
 * for centres of the scope, and their statistics. A centre is a union that is flagged as one; it
 * counts once everything it must tell is there, until then it counts as not filled in.
 *
 * <p>The contact values of a centre are those of its union, one copy (part 10, 3.2).
 */
package cn.bangfu.center;
