/** Pages of the audit administrator: search, figures, verification (USR-104, USR-108, USR-110). */
package cn.bangfu.web.audit;
