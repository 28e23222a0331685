/** Pages of hardship archives: list, form, detail, report and return (ARC-011 to ARC-105). */
package cn.bangfu.web.archive;
