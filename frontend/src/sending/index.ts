import { sendPromptly } from './promptly';

sendPromptly(window);
