//! What a person sees, still plain data.
