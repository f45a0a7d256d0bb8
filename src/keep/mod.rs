//! Documents as they are stored, shared and exported.
