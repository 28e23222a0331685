/**
 * What holds for the security of the whole installation: the parameters with their ranges and the
 * alarms (USR part 3.5).
 *
 * <p>Any room of a higher line may use it.
 */
package cn.bangfu.security;
