/**
 * The nightly filing of old months of the audit trail (BAT-100): a month, a transaction; what is
 * filed is not due any more, so a restart goes on with the rest.
 */
package cn.bangfu.batch.auditarchive;
